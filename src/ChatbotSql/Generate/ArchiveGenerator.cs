using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Templates;

namespace ChatbotSql.Generate;

/// <summary>Writes a synthetic archive: the same options give the same bytes.</summary>
public static class ArchiveGenerator
{
    /// <summary>How much busier the last day is than the first.</summary>
    private const double Growth = 0.4;

    /// <summary>Conversations of a day by its weekday, Sunday first.</summary>
    private static readonly double[] WeekdayWeights = [0.55, 1.15, 1.10, 1.05, 1.0, 0.95, 0.60];

    /// <summary>Writes the files, one after the other, and returns their paths.</summary>
    /// <param name="progress">The share of files written, 0 to 1.</param>
    public static IReadOnlyList<string> Write(ArchiveOptions options, IProgress<double>? progress = null)
    {
        var templates = TemplateEngine.Shipped();
        using var session = DuckDbSession.InMemory();
        var files = Days(options).GroupBy(day => FileOf(options, day.Date)).ToList();
        foreach (var (file, index) in files.Select((file, index) => (file, index)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Key)!);
            var unfinished = $"{file.Key}.part";
            session.Execute(templates.Render("generate/events", Context(options, file, unfinished)));
            File.Move(unfinished, file.Key, overwrite: true);
            progress?.Report((index + 1.0) / files.Count);
        }

        return [.. files.Select(file => file.Key)];
    }

    private static Dictionary<string, object?> Context(ArchiveOptions options, IEnumerable<GeneratedDay> days, string path) => new()
    {
        ["seed"] = options.Seed,
        ["visitors"] = Math.Max(1, options.Conversations * 7 / 10),
        ["days"] = days.Select(day => new Dictionary<string, object?>
        {
            ["date"] = day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["first"] = day.FirstNumber,
            ["count"] = day.Conversations,
            ["week"] = (day.Index / 7) + 1,
        }).ToList(),
        ["path"] = path,
        ["options"] = options.Format == ArchiveFormat.Parquet ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER true",
    };

    /// <summary>The days with their shares of the conversations, which add up exactly.</summary>
    private static IEnumerable<GeneratedDay> Days(ArchiveOptions options)
    {
        var weights = Enumerable.Range(0, options.Days)
            .Select(index => WeekdayWeights[(int)options.From.AddDays(index).DayOfWeek] * (1 + (Growth * index / options.Days)))
            .ToArray();
        var total = weights.Sum();
        var (passed, first) = (0.0, 0L);
        for (var index = 0; index < options.Days; index++)
        {
            passed += weights[index];
            var next = index == options.Days - 1 ? options.Conversations : (long)Math.Round(options.Conversations * passed / total);
            yield return new GeneratedDay(index, options.From.AddDays(index), first, next - first);
            first = next;
        }
    }

    private static string FileOf(ArchiveOptions options, DateOnly date)
    {
        var ending = options.Format == ArchiveFormat.Parquet ? "parquet" : "csv";
        var name = options.Layout == ArchiveLayout.Hive
            ? string.Create(CultureInfo.InvariantCulture, $"events/date={date:yyyy-MM-dd}/events.{ending}")
            : string.Create(CultureInfo.InvariantCulture, $"events-{date:yyyy-MM}.{ending}");
        return Path.Combine(options.Folder, name);
    }

    private sealed record GeneratedDay(int Index, DateOnly Date, long FirstNumber, long Conversations);
}

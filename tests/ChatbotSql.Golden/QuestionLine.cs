using System.Globalization;
using ChatbotSql.Validate;

namespace ChatbotSql.Golden;

/// <summary>A question as on the command line: metrics, then <c>--by</c>, <c>--grain</c>, <c>--from</c>, <c>--to</c>, <c>--at</c> and <c>--where</c>, one a line.</summary>
internal static class QuestionLine
{
    public static Question Read(string text, Catalog catalog)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var options = lines.Where(line => line.StartsWith("--", StringComparison.Ordinal)).ToLookup(line => line.Split(' ')[0], line => line[(line.IndexOf(' ') + 1)..]);
        return QuestionBinder.Bind(catalog, new QuestionText(
            [.. lines.Where(line => !line.StartsWith("--", StringComparison.Ordinal)).SelectMany(line => line.Split(' '))],
            [.. options["--select"]],
            [.. options["--by"].SelectMany(names => names.Split(','))],
            [.. options["--at"]],
            options["--grain"].SingleOrDefault(),
            Date(options["--from"].SingleOrDefault()),
            Date(options["--to"].SingleOrDefault()),
            options["--where"].SingleOrDefault()));
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

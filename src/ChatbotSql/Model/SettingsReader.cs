using System.Globalization;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads the top-level keys of <c>chatbotsql.yml</c>.</summary>
internal static class SettingsReader
{
    /// <summary>More than machines have; so many that cannot be started end a process.</summary>
    private const int MostThreads = 1024;

    private static readonly Dictionary<string, DayOfWeek> WeekDays =
        Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).ToDictionary(day => day.ToString().ToLowerInvariant());

    public static Settings Read(MappingReader project, string root, DiagnosticBag diagnostics)
    {
        var name = project.Text("name")?.Text ?? Path.GetFileName(root);
        return new Settings(
            root,
            name,
            ReadPath(project, "database", root, diagnostics) ?? Path.GetFullPath($"build/{name}.duckdb", root),
            ReadTimeZone(project, diagnostics) ?? "UTC",
            project.Choice("week_start", WeekDays, DayOfWeek.Monday),
            project.Text("currency")?.Text ?? "EUR",
            project.Date("launched"),
            project.Flag("keep_events"),
            project.Flag("keep_personal_data"),
            [.. project.Words("ignore_ids").Select(word => word.Text)],
            project.Parse<long>("memory_limit", "an amount of memory from 100MB, such as `4GB`", MemorySize.Parse, new ValueShape.Pattern(MemorySize.Form)),
            project.Parse<int>("threads", $"a whole number from 1 to {MostThreads}", Threads, new ValueShape.Number(IsWhole: true, Most: MostThreads)),
            ReadPath(project, "temp_directory", root, diagnostics));
    }

    /// <summary>The zone under <c>timezone</c>, or null where there is none or it is not known.</summary>
    public static string? ReadTimeZone(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Text("timezone") is not { } zone)
        {
            return null;
        }

        if (!TimeZones.Exists(zone.Text))
        {
            diagnostics.Add(ModelErrors.UnknownTimeZone(zone.Span, zone.Text));
        }

        return zone.Text;
    }

    private static string? ReadPath(MappingReader reader, string key, string root, DiagnosticBag diagnostics)
    {
        if (reader.Text(key) is not { } path)
        {
            return null;
        }

        if (path.Text.Length > 0 && !path.Text.Contains('\0'))
        {
            return Path.GetFullPath(path.Text, root);
        }

        diagnostics.Add(ModelErrors.Expected(path.Span, key, "a path", path.Text.Length == 0 ? "empty" : "a text with a zero character"));
        return null;
    }

    private static int? Threads(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MostThreads ? value : null;
}

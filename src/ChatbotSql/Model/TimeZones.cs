namespace ChatbotSql.Model;

/// <summary>The IANA time zone names that this machine knows.</summary>
internal static class TimeZones
{
    private static readonly string[] OfTheMachine = ["posix", "right/", "localtime", "Factory"];

    public static IReadOnlyCollection<string> Names { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)];

    /// <summary>Whether DuckDB knows it too: it has no names that stand for folders of the machine, or for its own zone.</summary>
    public static bool Exists(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) && !OfTheMachine.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>The local date in a zone that exists.</summary>
    public static DateOnly Today(string name, TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(name)).DateTime);
}

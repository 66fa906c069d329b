namespace ChatbotSql.Model;

/// <summary>The IANA time zone names that this machine knows.</summary>
internal static class TimeZones
{
    public static IReadOnlyCollection<string> Names { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)];

    public static bool Exists(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}

using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Describe;

/// <summary>Writes <c>meta.settings</c>: what a reader of the file has to know of the project to read its dates and amounts.</summary>
internal static class StatedSettings
{
    public static void Write(DuckDbSession session, Catalog catalog)
    {
        var settings = catalog.Settings;
        (string Name, string? Value)[] stated =
        [
            ("name", settings.Name),
            ("timezone", settings.TimeZone),
            ("week_start", settings.WeekStart.ToString().ToLowerInvariant()),
            ("currency", settings.Currency),
            ("launched", settings.Launched?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        session.Execute(catalog.Templates.Render("outputs/settings", new Dictionary<string, object?>
        {
            ["settings"] = stated.Select(setting => new Dictionary<string, object?> { ["name"] = setting.Name, ["value"] = setting.Value }).ToList(),
        }));
    }
}

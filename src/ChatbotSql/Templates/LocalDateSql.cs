using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Model;

namespace ChatbotSql.Templates;

/// <summary>Renders the macro <c>local_date</c>, which facts use.</summary>
internal static class LocalDateSql
{
    /// <summary>The macro that asks for the zone of each row.</summary>
    public static string Macro(TemplateEngine templates, string zone) => templates.Render("dates/local_date", new Dictionary<string, object?>
    {
        ["timezone"] = zone,
        ["offsets"] = null,
    });

    /// <summary>The macro that does so only before <paramref name="from"/> and from <paramref name="until"/> on.</summary>
    /// <param name="offsets">From when clocks are how many seconds ahead of UTC, latest first, the last not after <paramref name="from"/>.</param>
    public static string Macro(TemplateEngine templates, string zone, string from, string until, ImmutableArray<(string Since, long Seconds)> offsets) =>
        templates.Render("dates/local_date", new Dictionary<string, object?>
        {
            ["timezone"] = zone,
            ["from"] = At(from),
            ["until"] = At(until),
            ["offsets"] = offsets.Select(offset => new Dictionary<string, object?>
            {
                ["since"] = At(offset.Since),
                ["seconds"] = offset.Seconds.ToString(CultureInfo.InvariantCulture),
            }).ToImmutableArray(),
        });

    /// <summary>A SELECT of these offsets, instants as text, between two instants on the hour.</summary>
    public static string Offsets(TemplateEngine templates, string zone, string from, string until) => templates.Render("dates/offsets", new Dictionary<string, object?>
    {
        ["timezone"] = zone,
        ["from"] = At(from),
        ["until"] = At(until),
    });

    /// <summary>A SELECT of the first and the last hour of events, as text.</summary>
    /// <param name="loaded">The tables of the files of sources of events.</param>
    /// <param name="years">How far from most events others are left out.</param>
    public static string Ends(TemplateEngine templates, ImmutableArray<string> loaded, int years) => templates.Render("dates/ends", new Dictionary<string, object?>
    {
        ["loaded"] = loaded,
        ["years"] = years,
    });

    /// <summary>A SELECT of whether clocks turn near the first or the last time of a table with those of files.</summary>
    public static string TurnNearEnds(TemplateEngine templates, string zone, string loaded) => templates.Render("dates/turns_near_ends", new Dictionary<string, object?>
    {
        ["timezone"] = zone,
        ["loaded"] = loaded,
    });

    private static string At(string instant) => $"TIMESTAMP {SqlLiteral.Text(instant)}";
}

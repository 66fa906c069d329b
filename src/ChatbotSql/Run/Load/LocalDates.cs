using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Load;

/// <summary>Makes the local dates of a build's rows cheap to reckon.</summary>
internal sealed class LocalDates(DuckDbSession session, Catalog catalog)
{
    /// <summary>Rows further away from most others are few, and may have wrong times.</summary>
    private const int Years = 6;

    /// <summary>Makes the macro, with what the clocks of the project's zone are ahead of UTC while there are events.</summary>
    public void Prepare()
    {
        var zone = catalog.Settings.TimeZone;
        var (from, until) = Ends();
        if (from is null || until is null)
        {
            session.Execute(LocalDateSql.Macro(catalog.Templates, zone));
            return;
        }

        var offsets = session.Rows(LocalDateSql.Offsets(catalog.Templates, zone, from, until)).Rows.Select(row => ((string)row[0]!, (long)row[1]!));
        session.Execute(LocalDateSql.Macro(catalog.Templates, zone, from, until, [.. offsets]));
    }

    /// <summary>The first and the last hour of events, as text; null where there are none.</summary>
    private (string? From, string? Until) Ends()
    {
        var files = catalog.SourcesFeeding(CanonicalTable.Events).Select(source => $"SELECT first_at, last_at FROM {new SourceNames(source).Loaded}").ToList();
        if (files.Count == 0)
        {
            return (null, null);
        }

        var ends = session.Rows($"""
            WITH files AS (SELECT * FROM ({string.Join(" UNION ALL ", files)}) WHERE isfinite(first_at) AND isfinite(last_at)),
            middle AS (SELECT quantile_disc(first_at, 0.5) AS middle_at FROM files)
            SELECT
                CAST(date_trunc('hour', greatest(min(first_at), min(middle_at) - INTERVAL {Years} YEAR)) AS VARCHAR),
                CAST(date_trunc('hour', least(max(last_at), min(middle_at) + INTERVAL {Years} YEAR) + INTERVAL 1 HOUR) AS VARCHAR)
            FROM files, middle
            """).Rows[0];
        return ((string?)ends[0], (string?)ends[1]);
    }
}

using System.Collections.Immutable;
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
        var files = catalog.SourcesFeeding(CanonicalTable.Events).Select(source => new SourceNames(source).Loaded).ToImmutableArray();
        if (files.IsEmpty)
        {
            return (null, null);
        }

        var ends = session.Rows(LocalDateSql.Ends(catalog.Templates, files, Years)).Rows[0];
        return ((string?)ends[0], (string?)ends[1]);
    }
}

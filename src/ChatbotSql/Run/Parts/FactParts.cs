using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Parts;

/// <summary>The rows of events that a fact is made of, in parts of which each fits into memory while it is rolled up.</summary>
/// <remarks>
/// The states of groups that hold text cannot be spilled. A part costs a scan of its own, of some files or of all, so there is
/// one part while memory suffices. The rows of the fact are the same however many parts there are.
/// </remarks>
/// <param name="memory">How much memory there is, in bytes.</param>
internal sealed class FactParts(DuckDbSession session, Catalog catalog, double memory)
{
    /// <summary>What a conversation is reckoned at while it is rolled up, in bytes, its messages among it; measured below 1,900.</summary>
    private const int BytesPerConversation = 1600;

    /// <summary>The same of a visit, whose groups are counted by their page views; measured below 220.</summary>
    private const int BytesPerPageView = 200;

    /// <summary>What of an event is reckoned to be put in order as an impression; one in four is one.</summary>
    private const int BytesPerEvent = 100;

    /// <summary>The share of the limit that groups may take, beside what readers, sorts and joins do.</summary>
    private const double Share = 0.5;

    private const int Most = 256;

    private readonly FileEvents events = new(session, catalog);

    /// <summary>The relations that a fact is made of.</summary>
    /// <param name="changed">Whether only what has changed of it is made.</param>
    public PartedRows Of(FactSchema fact, bool changed) => (fact.Name, changed) switch
    {
        (Fact.Conversations, true) => ByHash("changes.event_rows", "conversation_id", Count(memory, session.Scalar<long>("SELECT count(*) FROM changes.conversations") * BytesPerConversation)),
        (_, true) => PartedRows.Of($"changes.{fact.Name}_rows"),
        (Fact.Conversations, false) => Conversations(),
        (Fact.Visits, false) => Visits(fact),
        (Fact.Impressions, false) => Impressions(fact),
        _ => PartedRows.Of(CanonicalTable.EventRows),
    };

    /// <summary>How many parts there are to be of what all groups take.</summary>
    /// <param name="memory">How much memory there is, in bytes.</param>
    /// <param name="bytes">About how much all groups take.</param>
    public static int Count(double memory, long bytes) => Math.Clamp((int)Math.Ceiling(bytes / (Share * memory)), 1, Most);

    private PartedRows Conversations()
    {
        var parts = Count(memory, Loaded("conversations") * BytesPerConversation);
        return (parts == 1 ? null : new FileParts(session, catalog, events).Of(parts)) ?? ByHash(CanonicalTable.EventRows, "conversation_id", parts);
    }

    private PartedRows Visits(FactSchema fact)
    {
        var parts = Count(memory, Loaded("page_views") * BytesPerPageView);
        return ByTime(fact, "page_views", parts, scans: parts, spans: true) ?? ByHash(CanonicalTable.EventRows, "visitor_id", parts);
    }

    /// <summary>They can be spilled, but parts are put in order sooner than all, unless it takes to read the files twice.</summary>
    private PartedRows Impressions(FactSchema fact) =>
        ByTime(fact, "rows_loaded", Count(memory, Loaded("rows_loaded") * BytesPerEvent), scans: 2, spans: false) ?? PartedRows.Of(CanonicalTable.EventRows);

    /// <summary>Parts by time; null where all is one part, or cannot be told apart. Which events belong together is known of the product's own templates alone.</summary>
    private PartedRows? ByTime(FactSchema fact, string weight, int parts, int scans, bool spans) =>
        parts == 1 || catalog.Templates.IsOverridden(fact.Fact.Template.Text) ? null : new TimeParts(session, catalog, events, weight).Of(parts, scans, fact.Fact.Time.Text, spans);

    /// <summary>Parts by the hash of a key. Each reads all rows.</summary>
    private PartedRows ByHash(string rows, string key, int parts)
    {
        if (parts == 1)
        {
            return PartedRows.Of(rows);
        }

        var views = new PartViews(session);
        return PartedRows.Of([.. Enumerable.Range(0, parts).Select(part => views.Add($"FROM {rows} WHERE hash({key}) % {parts} = {part}"))]);
    }

    /// <summary>The sum of a count of what was loaded of each file of events.</summary>
    private long Loaded(string column) =>
        events.Sources.IsEmpty ? 0 : session.Scalar<long>($"SELECT CAST(coalesce(sum({column}), 0) AS BIGINT) FROM {events.Loaded}");
}

using System.Collections.Immutable;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Run;

/// <summary>What became of the rows of a source.</summary>
/// <param name="Used">Raw rows that rows were made of; null where the source does not say.</param>
/// <param name="Filtered">Raw rows that the source's <c>where</c> leaves out.</param>
/// <param name="Empty">Raw rows that nothing was made of; null where the source does not say.</param>
/// <param name="Unreadable">Raw rows that the reader refused.</param>
/// <param name="Made">Rows made: loaded, duplicate, superseded and rejected ones.</param>
public sealed record SourceReconciliation(
    string Source,
    string Feeds,
    long Read,
    long? Used,
    long Filtered,
    long? Empty,
    long Unreadable,
    long Made,
    long Loaded,
    long Duplicate,
    long Superseded,
    long Rejected,
    bool AddsUp)
{
    /// <summary>The records of a generated file.</summary>
    /// <param name="condition">SQL over the columns of <c>meta.reconciliation</c>.</param>
    public static ImmutableArray<SourceReconciliation> In(DuckDbSession session, string condition) =>
    [
        .. session.Query<SourceReconciliation>($"""
            SELECT
                source AS Source, feeds AS Feeds, rows_read AS Read, rows_used AS Used, rows_filtered AS Filtered,
                rows_empty AS Empty, rows_unreadable AS Unreadable, rows_made AS Made, rows_loaded AS Loaded,
                rows_duplicate AS Duplicate, rows_superseded AS Superseded, rows_rejected AS Rejected, adds_up AS AddsUp
            FROM {BuildFile.Catalog}.meta.reconciliation
            WHERE {condition}
            """),
    ];

    /// <summary>The share of raw rows that could not be used, 0 to 1.</summary>
    public decimal BadShare => Read == 0 ? 0 : (decimal)(Unreadable + Rejected) / Read;
}

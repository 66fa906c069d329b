using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Run.Target;

namespace ChatbotSql.Run.Load;

/// <summary>What became of the rows of a source.</summary>
/// <param name="Used">Raw rows that rows were made of; null where the source does not say.</param>
/// <param name="Filtered">Raw rows that the source's <c>where</c> leaves out.</param>
/// <param name="Empty">Raw rows that nothing was made of; null where the source does not say.</param>
/// <param name="Unreadable">Raw rows that the reader refused, or of which <c>where</c> does not tell whether the query of the source is to see them.</param>
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
        .. session.Rows($"""
            SELECT
                source, feeds, rows_read, rows_used, rows_filtered, rows_empty, rows_unreadable, rows_made,
                rows_loaded, rows_duplicate, rows_superseded, rows_rejected, adds_up
            FROM {BuildFile.Catalog}.meta.reconciliation
            WHERE {condition}
            """).Rows.Select(Of),
    ];

    private static SourceReconciliation Of(object?[] row) => new(
        (string)row[0]!, (string)row[1]!, (long)row[2]!, (long?)row[3], (long)row[4]!, (long?)row[5], (long)row[6]!, (long)row[7]!,
        (long)row[8]!, (long)row[9]!, (long)row[10]!, (long)row[11]!, (bool)row[12]!);

    /// <summary>Whether there are rows, and none that stands, or would but for another like it.</summary>
    public bool AreAllBad => Bad > 0 && Loaded + Duplicate + Superseded == 0;

    /// <summary>Whether more rows cannot be used than can: the files are most often not what the source takes them for.</summary>
    public bool AreMostlyBad => AreAllBad || Bad * 2 > Math.Max(Read, Made + Unreadable);

    /// <summary>The rows that could not be used.</summary>
    public long Bad => Unreadable + Rejected;

    /// <summary>The share of raw rows that could not be used, 0 to 1.</summary>
    public decimal BadShare => Read == 0 ? 0 : (decimal)Bad / Read;
}

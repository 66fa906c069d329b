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
    /// <summary>The share of raw rows that could not be used, 0 to 1.</summary>
    public decimal BadShare => Read == 0 ? 0 : (decimal)(Unreadable + Rejected) / Read;
}

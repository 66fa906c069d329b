using System.Collections.Immutable;

namespace ChatbotSql.Benchmarks;

/// <summary>What to measure.</summary>
/// <param name="Events">The sizes of archives, in millions of events.</param>
/// <param name="PageViews">Whether they are logs of a site, in which most events are page views and impressions.</param>
/// <param name="Runs">How often everything is timed; medians are shown.</param>
/// <param name="Only">A word that the names of the rows to show contain, or null for all rows.</param>
/// <param name="Work">The folder of archives and databases.</param>
internal sealed record BenchmarkOptions(ImmutableArray<decimal> Events, bool PageViews, int Runs, string? Only, string Work)
{
    public bool Wants(string row) => Only is null || row.Contains(Only, StringComparison.OrdinalIgnoreCase);
}

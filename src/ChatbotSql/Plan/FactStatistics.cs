using System.Collections.Immutable;

namespace ChatbotSql.Plan;

/// <summary>What is known of the size of a fact.</summary>
/// <param name="Days">The number of its local dates.</param>
/// <param name="Values">About how many values each of its dimensions has, NULL among them, by name.</param>
internal sealed record FactStatistics(long Rows, long Days, ImmutableSortedDictionary<string, long> Values)
{
    /// <summary>At most how many cells of single days there are: no more than rows.</summary>
    public double Cells(IEnumerable<string> dimensions) =>
        Math.Min(Rows, dimensions.Aggregate((double)Days, (cells, name) => cells * Values.GetValueOrDefault(name, 1)));
}

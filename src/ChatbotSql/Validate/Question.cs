using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>What is asked: metrics, at one grain, split by one set of dimensions.</summary>
/// <param name="By">In the order of their declaration.</param>
/// <param name="At">Dimensions and the one value to keep of each; null for the rows without a value.</param>
/// <param name="From">The first local date, or null.</param>
/// <param name="To">The last local date, or null.</param>
/// <param name="Where">SQL that narrows the rows of every fact and where it was written, or null.</param>
public sealed record Question(
    ImmutableArray<BoundMetric> Metrics,
    Grain Grain,
    ImmutableArray<BoundDimension> By,
    ImmutableArray<KeyValuePair<BoundDimension, string?>> At,
    DateOnly? From,
    DateOnly? To,
    Located? Where)
{
    /// <summary>What rows without a value of a dimension are called.</summary>
    public const string NoValue = "(none)";

    /// <summary>The columns that the condition reads, without regard to case.</summary>
    internal ImmutableHashSet<string> Reads { get; init; } = [];

    /// <summary>The metrics at a grain and split, over everything there is.</summary>
    public static Question Of(ImmutableArray<BoundMetric> metrics, Grain grain, ImmutableArray<BoundDimension> by) =>
        new(metrics, grain, by, [], null, null, null);

    /// <summary>Whether the condition can be asked of all rows that a metric is over, as of those of the metrics that are asked for.</summary>
    internal bool CanNarrow(BoundMetric metric) =>
        metric.Sides.All(side => Reads.IsSubsetOf(side.Fact.Shape.Columns.Select(column => column.Name)));
}

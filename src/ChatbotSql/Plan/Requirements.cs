using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Collects which metrics are needed for which segments: those asked for, and those that these are made of or judged by.</summary>
/// <param name="judges">Whether a metric that a band looks at can have a say, and is needed too.</param>
internal sealed class Requirements(Catalog catalog, Func<BoundMetric, bool> judges)
{
    private readonly Dictionary<string, SegmentNeeds> segments = new(StringComparer.Ordinal);
    private readonly List<BoundMetric> metrics = [];

    /// <summary>The needs of each segment, in the order in which they were met.</summary>
    public IEnumerable<SegmentNeeds> Segments => segments.Values;

    /// <summary>The metrics, those asked for first.</summary>
    public ImmutableArray<BoundMetric> Metrics(IEnumerable<BoundMetric> asked) => [.. asked.Concat(metrics).Distinct()];

    /// <summary>Adds a metric that is asked for, and what it needs.</summary>
    public void Ask(BoundMetric metric, ImmutableArray<BoundDimension> segment)
    {
        Need(metric, segment);
        var judging = metric.Bands.Where(_ => metric.Unavailable is null).SelectMany(band => band.Operands).Select(Find).OfType<BoundMetric>();
        foreach (var other in judging.Where(other => segment.All(other.CanBeSplitBy) && judges(other)))
        {
            Need(other, segment);
        }
    }

    private void Need(BoundMetric metric, ImmutableArray<BoundDimension> segment)
    {
        if (metric.Unavailable is not null || !NeedsOf(segment).All.Add(metric))
        {
            return;
        }

        metrics.Add(metric);
        switch (metric.Formula)
        {
            case null:
                NeedsOf(segment).Bases.Add(metric);
                break;
            case { Standardise: { } standardise } formula:
                var strata = catalog.Dimensions.Where(dimension => segment.Contains(dimension) || dimension == standardise.Over).ToImmutableArray();
                NeedsOf(segment).Standardised.Add((metric, DerivedPlan.NameOf(strata)));
                NeedAll([standardise.To], segment);
                NeedAll([.. formula.Operands, standardise.To], strata);
                break;
            case var formula:
                NeedsOf(segment).Formulas.Add(metric);
                NeedAll(formula.Operands, segment);
                break;
        }
    }

    private void NeedAll(IEnumerable<string> names, ImmutableArray<BoundDimension> segment)
    {
        foreach (var metric in names.Select(Find).OfType<BoundMetric>())
        {
            Need(metric, segment);
        }
    }

    private BoundMetric? Find(string name) => catalog.Metrics.FirstOrDefault(metric => metric.Name == name);

    private SegmentNeeds NeedsOf(ImmutableArray<BoundDimension> segment)
    {
        var name = DerivedPlan.NameOf(segment);
        if (!segments.TryGetValue(name, out var needs))
        {
            segments[name] = needs = new SegmentNeeds(segment);
        }

        return needs;
    }
}

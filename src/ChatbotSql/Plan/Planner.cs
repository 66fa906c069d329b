using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Decides what is computed from what; knows no engine.</summary>
public static class Planner
{
    /// <summary>The plan of one question; metrics that are not available are left out of its scans.</summary>
    /// <param name="forBands">Whether values are to be judged, not only computed.</param>
    public static BoardPlan Plan(Catalog catalog, Question question, bool forBands)
    {
        // What a band looks at and the condition cannot be asked of is left out, and the band does not hold.
        var requirements = new Requirements(catalog, other => forBands && question.CanNarrow(other));
        foreach (var metric in question.Metrics)
        {
            requirements.Ask(metric, question.By);
        }

        var segment = DerivedPlan.NameOf(question.By);
        var names = new MeasureNames(catalog.Dimensions);
        var cuboids = requirements.Segments
            .Where(needs => needs.Bases.Count > 0 || needs.Dimensions.SequenceEqual(question.By))
            .Select(needs => Cuboid(catalog, question with { Metrics = [.. needs.Bases], By = needs.Dimensions }, names, forBands))
            .ToImmutableArray();
        return new BoardPlan(
            cuboids.IsEmpty ? [Cuboid(catalog, question with { Metrics = [] }, names, forBands)] : cuboids,
            DerivedOf(requirements),
            requirements.Metrics(question.Metrics),
            // What is not available is said once, of everything.
            [.. question.Metrics.Select(metric => (metric.Name, metric.Unavailable is null ? segment : DerivedPlan.NameOf([])))]);
    }

    /// <summary>The cuboids that a build stores: each segment that a metric declares, and <c>all</c>, in every grain.</summary>
    public static BoardPlan PlanBuild(Catalog catalog)
    {
        var requirements = new Requirements(catalog, _ => true);
        var asked = catalog.Metrics.SelectMany(metric => SegmentsOf(catalog, metric).Select(segment => (Metric: metric, Segment: segment))).ToImmutableArray();
        foreach (var (metric, segment) in asked)
        {
            requirements.Ask(metric, segment);
        }

        var names = new MeasureNames(catalog.Dimensions);
        return new BoardPlan(
            [
                .. requirements.Segments.Where(needs => needs.Bases.Count > 0)
                    .OrderBy(needs => needs.Dimensions.Length)
                    .ThenBy(needs => DerivedPlan.NameOf(needs.Dimensions), StringComparer.Ordinal)
                    .Select(needs => Cuboid(catalog, Question.Of([.. needs.Bases], Grain.All, needs.Dimensions), names, forBands: true) with { Grains = [.. Enum.GetValues<Grain>()] }),
            ],
            DerivedOf(requirements),
            catalog.Metrics,
            [.. asked.Select(pair => (pair.Metric.Name, DerivedPlan.NameOf(pair.Segment)))]);
    }

    /// <summary>The plan of metrics that are aggregated from facts, by one set of dimensions.</summary>
    public static CuboidPlan Cuboid(Catalog catalog, Question question, bool forBands) => Cuboid(catalog, question, new MeasureNames(catalog.Dimensions), forBands);

    private static CuboidPlan Cuboid(Catalog catalog, Question question, MeasureNames names, bool forBands)
    {
        var measures = new MeasureTable(names);
        var planner = new MetricPlanner(measures, forBands);
        var metrics = question.Metrics.Select(planner.Plan).ToImmutableArray();
        var weekShift = WeekShift(catalog.Settings);
        return new CuboidPlan(
            [question.Grain],
            weekShift,
            catalog.Settings.TimeZone,
            question.By,
            question.From,
            ScannedFrom(question, weekShift),
            question.To,
            question.At,
            question.Where?.Text,
            measures.Scans(),
            metrics);
    }

    /// <summary>How many days a week begins before Monday.</summary>
    public static int WeekShift(Settings settings) => (8 - (int)settings.WeekStart) % 7;

    private static ImmutableArray<DerivedPlan> DerivedOf(Requirements requirements) =>
        [.. requirements.Segments.Where(needs => needs.HasDerived).Select(needs => new DerivedPlan(needs.Dimensions, [.. needs.Formulas], [.. needs.Standardised]))];

    /// <summary>A period that is cut by the first date is incomplete and has no change, so nothing before it is read.</summary>
    private static DateOnly? ScannedFrom(Question question, int weekShift) =>
        question.From is { } from && question.Grain != Grain.All && Periods.Start(question.Grain, from, weekShift) == from
            ? Periods.Previous(question.Grain, from)
            : question.From;

    /// <summary>The segments of a metric, each in the order of the dimensions' declaration, <c>all</c> first.</summary>
    public static IEnumerable<ImmutableArray<BoundDimension>> SegmentsOf(Catalog catalog, BoundMetric metric) => metric.Metric.Segments
        .Select(segment => segment.Dimensions.Select(dimension => dimension.Text).ToHashSet(StringComparer.Ordinal))
        .Prepend([])
        .DistinctBy(names => string.Join('+', names.Order(StringComparer.Ordinal)))
        .Select(names => catalog.Dimensions.Where(dimension => names.Contains(dimension.Name)).ToImmutableArray());
}

using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Decides what is computed from what; knows no engine.</summary>
public static class Planner
{
    /// <summary>The plan of one question; metrics that are not available are left out of its scans.</summary>
    public static CuboidPlan Plan(Catalog catalog, Question question)
    {
        var measures = new MeasureTable();
        var planner = new MetricPlanner(measures);
        var metrics = question.Metrics.Where(metric => metric.Unavailable is null).Select(planner.Plan).ToImmutableArray();
        var weekShift = (8 - (int)catalog.Settings.WeekStart) % 7;
        return new CuboidPlan(
            question.Grain,
            weekShift,
            catalog.Settings.TimeZone,
            question.By,
            question.From,
            ScannedFrom(question, weekShift),
            question.To,
            question.At,
            question.Where,
            measures.Scans(),
            metrics);
    }

    /// <summary>Every cuboid that a build stores: each grain of each segment that a metric declares, and of <c>all</c>.</summary>
    public static ImmutableArray<CuboidPlan> PlanBuild(Catalog catalog)
    {
        var segments = catalog.Metrics
            .SelectMany(metric => SegmentsOf(catalog, metric).Select(segment => (Segment: segment, Metric: metric)))
            .GroupBy(pair => string.Join('+', pair.Segment.Select(dimension => dimension.Name)), StringComparer.Ordinal)
            .OrderBy(group => group.First().Segment.Length)
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return
        [
            .. from segment in segments
               from grain in Enum.GetValues<Grain>()
               select Plan(catalog, Question.Of([.. segment.Select(pair => pair.Metric)], grain, segment.First().Segment)),
        ];
    }

    /// <summary>A period that is cut by the first date is incomplete and has no change, so nothing before it is read.</summary>
    private static DateOnly? ScannedFrom(Question question, int weekShift) =>
        question.From is { } from && question.Grain != Grain.All && Periods.Start(question.Grain, from, weekShift) == from
            ? Periods.Previous(question.Grain, from)
            : question.From;

    /// <summary>The segments of a metric, each in the order of the dimensions' declaration, <c>all</c> first.</summary>
    private static IEnumerable<ImmutableArray<BoundDimension>> SegmentsOf(Catalog catalog, BoundMetric metric) => metric.Metric.Segments
        .Select(segment => segment.Dimensions.Select(dimension => dimension.Text).ToHashSet(StringComparer.Ordinal))
        .Prepend([])
        .DistinctBy(names => string.Join('+', names.Order(StringComparer.Ordinal)))
        .Select(names => catalog.Dimensions.Where(dimension => names.Contains(dimension.Name)).ToImmutableArray());
}

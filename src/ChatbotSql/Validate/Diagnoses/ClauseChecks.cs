using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Diagnoses;

/// <summary>Checks that claims can be told of the metrics that they name.</summary>
internal sealed class ClauseChecks(ProjectModel model, ImmutableArray<BoundMetric> metrics, DiagnosticBag diagnostics)
{
    /// <summary>Whether a claim can be told; what stands in the way is reported.</summary>
    public bool Fits(Clause clause)
    {
        var before = diagnostics.Count;
        if (Find(clause.Metric) is not { } metric)
        {
            return false;
        }

        if (clause is Clause.Other other)
        {
            CheckPair(other, metric);
        }
        else if (Mistake(clause, metric) is { } mistake)
        {
            diagnostics.Add(mistake);
        }

        return diagnostics.Count == before;
    }

    private Diagnostic? Mistake(Clause clause, BoundMetric metric) => clause switch
    {
        Clause.Change when !IntervalMethods.CanBeTested(metric) && metric.Metric.Bands.IsEmpty =>
            DiagnosisErrors.NoIntervalAndNoBand(clause.Metric),
        Clause.Level or Clause.Bound or Clause.Rest or Clause.Mix when !IntervalMethods.CanBeTested(metric) =>
            DiagnosisErrors.CannotBeTested(clause.Metric, ClaimOf(clause), WhyNot(metric)),
        Clause.Rest or Clause.Mix when IntervalMethods.Of(metric) != IntervalMethod.Wilson =>
            DiagnosisErrors.CannotBeTested(clause.Metric, ClaimOf(clause), "it is not a share of rows"),
        Clause.Band band when BandLimits.Of(metric.Metric, band.IsAbove).Nearest is null =>
            DiagnosisErrors.NoSuchBand(clause.Metric, band.IsAbove ? "above its band" : "below its band"),
        Clause.Status status when metric.Metric.Bands.All(item => item.Status != status.Wanted) =>
            DiagnosisErrors.NoSuchBand(clause.Metric, $"in a {status.Wanted} band"),
        Clause.Mix mix when model.Dimensions.All(dimension => dimension.Name.Text != mix.Dimension.Text) =>
            MetricErrors.UnknownDimension(mix.Dimension, [.. model.Dimensions.Select(dimension => dimension.Name.Text)]),
        _ => null,
    };

    /// <summary>Whether a build keeps all that the claims need by a segment.</summary>
    public bool AreKept(ImmutableArray<Clause> clauses, Segment segment)
    {
        var before = diagnostics.Count;
        foreach (var clause in clauses)
        {
            if (clause is Clause.Rest && segment.Dimensions.IsEmpty)
            {
                diagnostics.Add(DiagnosisErrors.RestOfAll(clause.Span));
            }
            else if (clause is Clause.Mix mix && segment.Dimensions.Any(dimension => dimension.Text == mix.Dimension.Text))
            {
                diagnostics.Add(DiagnosisErrors.DimensionTwice(mix.Dimension.Span, mix.Dimension.Text));
            }
            else if (Needs(clause, segment).FirstOrDefault(need => !Keeps(need.Metric, need.Segment)) is { Metric: { } metric } lacking)
            {
                var place = segment.Dimensions.IsEmpty ? clause.Span : segment.Dimensions[0].Span;
                diagnostics.Add(DiagnosisErrors.NotKept(place, metric.Name, lacking.Segment.Name, Shared(clauses)));
            }
        }

        return diagnostics.Count == before;
    }

    private static bool Keeps(BoundMetric metric, Segment segment) => segment.Dimensions.IsEmpty || metric.Metric.Segments.Any(kept => NamesOf(kept).SetEquals(NamesOf(segment)));

    private static ImmutableHashSet<string> NamesOf(Segment segment) => [.. segment.Dimensions.Select(dimension => dimension.Text)];

    /// <summary>The names of the segments that all the metrics have.</summary>
    private ImmutableArray<string> Shared(ImmutableArray<Clause> clauses)
    {
        var first = metrics.First(metric => metric.Name == clauses[0].Metric.Text);
        return [.. first.Metric.Segments.Where(segment => clauses.All(clause => Needs(clause, segment).All(need => Keeps(need.Metric, need.Segment)))).Select(segment => segment.Name)];
    }

    private IEnumerable<(BoundMetric Metric, Segment Segment)> Needs(Clause clause, Segment segment)
    {
        yield return (Get(clause.Metric), segment);
        if (clause is Clause.Other other)
        {
            yield return (Get(other.Second), segment);
        }

        if (clause is Clause.Mix mix)
        {
            yield return (Get(mix.Metric), new Segment([.. segment.Dimensions, mix.Dimension]));
        }
    }

    private BoundMetric Get(Located name) => metrics.First(metric => metric.Name == name.Text);

    private void CheckPair(Clause.Other clause, BoundMetric first)
    {
        if (Find(clause.Second) is not { } second)
        {
            return;
        }

        foreach (var (name, metric) in new[] { (clause.Metric, first), (clause.Second, second) })
        {
            if (!IntervalMethods.CanBeTested(metric))
            {
                diagnostics.Add(DiagnosisErrors.CannotBeTested(name, ClaimOf(clause), WhyNot(metric)));
            }
        }

        if (IntervalMethods.CanBeTested(first) && IntervalMethods.CanBeTested(second) && RowsOf(first) == RowsOf(second))
        {
            diagnostics.Add(DiagnosisErrors.SameRows(clause.Span, first.Name, second.Name));
        }
    }

    /// <summary>What tells the rows of a ratio from others.</summary>
    private static string RowsOf(BoundMetric metric) =>
        $"{metric.Denominator!.Fact.Name}\n{metric.Denominator.Time}\n{metric.Denominator.Expression.Text}\n{string.Join('\n', metric.Denominator.Conditions)}";

    private BoundMetric? Find(Located name)
    {
        if (metrics.FirstOrDefault(metric => metric.Name == name.Text) is { } metric)
        {
            return metric;
        }

        // One that does not fit is reported where it is defined.
        var known = model.Metrics.Select(candidate => candidate.Name.Text).ToImmutableArray();
        if (!known.Contains(name.Text))
        {
            diagnostics.Add(MetricErrors.UnknownMetric(name, known));
        }

        return null;
    }

    private static string WhyNot(BoundMetric metric) => IntervalMethods.Of(metric) == IntervalMethod.None
        ? "it is not a share of rows or of messages"
        : "the weeks of its window share rows";

    private static string ClaimOf(Clause clause) => clause switch
    {
        Clause.Level => "is level",
        Clause.Mix => "is made up otherwise",
        Clause.Bound { IsAbove: true } or Clause.Other { IsAbove: true } or Clause.Rest { IsAbove: true } => "is above",
        _ => "is below",
    };
}

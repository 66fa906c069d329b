using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate.Diagnoses;

/// <summary>Fits diagnoses to the metrics that they look at.</summary>
/// <remarks>
/// A shipped one that no longer fits, because a project has changed a metric or a dimension, is left out or looks at fewer
/// segments; mistakes in the project's own are reported.
/// </remarks>
internal sealed class DiagnosisBinder(ProjectModel model, ImmutableArray<BoundMetric> metrics, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<string> dimensions = [.. model.Dimensions.Select(dimension => dimension.Name.Text)];

    public ImmutableArray<BoundDiagnosis> Bind() => [.. model.Diagnoses.Where(diagnosis => diagnosis.When is not null).Select(Bind).OfType<BoundDiagnosis>()];

    private BoundDiagnosis? Bind(Diagnosis diagnosis)
    {
        var isShipped = ProjectLoader.IsShipped(diagnosis.Name.Span);
        var found = new DiagnosticBag();
        var clauses = new ConditionParser(diagnosis.When!, found).Parse();
        var checks = new ClauseChecks(model, metrics, found);
        var segments = diagnosis.Segments.Where(segment => IsKnown(segment, found)).ToImmutableArray();
        if (!clauses.IsEmpty && clauses.All(checks.Fits))
        {
            var kept = segments.Where(segment => checks.AreKept(clauses, segment)).ToImmutableArray();
            if (isShipped || !found.HasErrors)
            {
                return kept.IsEmpty ? null : new BoundDiagnosis(diagnosis, clauses, [.. kept.Select(InOrder)]);
            }
        }

        foreach (var mistake in isShipped ? Enumerable.Empty<Diagnostic>() : found)
        {
            diagnostics.Add(mistake);
        }

        return null;
    }

    private bool IsKnown(Segment segment, DiagnosticBag found)
    {
        var unknown = segment.Dimensions.Where(name => !dimensions.Contains(name.Text)).ToImmutableArray();
        foreach (var name in unknown)
        {
            found.Add(MetricErrors.UnknownDimension(name, dimensions));
        }

        return unknown.IsEmpty;
    }

    private ImmutableArray<string> InOrder(Segment segment)
    {
        var names = segment.Dimensions.Select(dimension => dimension.Text).ToImmutableHashSet();
        return [.. dimensions.Where(names.Contains)];
    }
}

using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Diagnoses;

/// <summary>A diagnosis whose condition fits its metrics.</summary>
/// <param name="Clauses">The claims, all of which have to hold.</param>
/// <param name="Segments">The dimensions of each segment, in the order of their declaration; none for <c>all</c>.</param>
public sealed record BoundDiagnosis(Diagnosis Diagnosis, ImmutableArray<Clause> Clauses, ImmutableArray<ImmutableArray<string>> Segments)
{
    public string Name => Diagnosis.Name.Text;

    /// <summary>The names of the metrics that it looks at.</summary>
    public IEnumerable<string> Metrics => Clauses
        .SelectMany(clause => clause is Clause.Other other ? [clause.Metric.Text, other.Second.Text] : new[] { clause.Metric.Text })
        .Distinct();
}

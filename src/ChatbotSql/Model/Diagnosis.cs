using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A finding that a build looks for in each week: a condition over metrics and their changes.</summary>
/// <param name="When">The condition, in the words of the metrics.</param>
/// <param name="Segments">The segments whose cells are looked at, <c>all</c> where none is named.</param>
public sealed record Diagnosis(Located Name, DiagnosisTexts Texts, DiagnosisSeverity Severity, SqlText? When, ImmutableArray<Segment> Segments);

using System.Collections.Immutable;

namespace ChatbotSql.Validate;

/// <summary>A question in the words of the person who asks.</summary>
/// <param name="Metrics">Names of metrics; none, and no selection, for all of them.</param>
/// <param name="Select">Selections such as <c>tag:support</c>.</param>
/// <param name="By">Names of dimensions to split by.</param>
/// <param name="At">Dimensions and the one value to keep, such as <c>intent=billing</c>.</param>
public sealed record QuestionText(
    ImmutableArray<string> Metrics,
    ImmutableArray<string> Select,
    ImmutableArray<string> By,
    ImmutableArray<string> At,
    string? Grain,
    DateOnly? From,
    DateOnly? To,
    string? Where);

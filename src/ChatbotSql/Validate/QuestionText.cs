using System.Collections.Immutable;

namespace ChatbotSql.Validate;

/// <summary>A question in the words of the person who asks. What is left out asks for nothing.</summary>
/// <param name="Metrics">Names of metrics; none, and no selection, for all of them.</param>
/// <param name="Select">Selections such as <c>tag:support</c>.</param>
/// <param name="By">Names of dimensions to split by.</param>
/// <param name="At">Dimensions and the one value to keep, such as <c>intent=billing</c>.</param>
/// <param name="Grain">A grain such as <c>week</c>; all time without any.</param>
/// <param name="From">The first local date, or null.</param>
/// <param name="To">The last local date, or null.</param>
/// <param name="Where">A SQL condition on the rows of the facts, or null.</param>
public sealed record QuestionText(
    ImmutableArray<string> Metrics = default,
    ImmutableArray<string> Select = default,
    ImmutableArray<string> By = default,
    ImmutableArray<string> At = default,
    string? Grain = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Where = null)
{
    public ImmutableArray<string> Metrics { get; init => field = OrNone(value); } = OrNone(Metrics);

    public ImmutableArray<string> Select { get; init => field = OrNone(value); } = OrNone(Select);

    public ImmutableArray<string> By { get; init => field = OrNone(value); } = OrNone(By);

    public ImmutableArray<string> At { get; init => field = OrNone(value); } = OrNone(At);

    private static ImmutableArray<string> OrNone(ImmutableArray<string> words) => words.IsDefault ? [] : words;
}

using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>A cell of a week that something is said of.</summary>
/// <param name="Segment">Its dimensions, such as <c>channel+intent</c>; <c>all</c> without any.</param>
/// <param name="At">The value of each dimension, in order; null is no value.</param>
public sealed record CheckedCell(string Segment, ImmutableArray<KeyValuePair<string, string?>> At)
{
    /// <summary>The values as people read them: <c>order_status</c>, or <c>all</c>.</summary>
    public string Values => At.IsEmpty ? Segment : string.Join(", ", At.Select(pair => pair.Value ?? Question.NoValue));
}

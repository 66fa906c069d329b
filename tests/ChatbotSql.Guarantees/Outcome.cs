using System.Collections.Immutable;

namespace ChatbotSql.Guarantees;

/// <summary>What came of trying a guarantee.</summary>
/// <param name="Tried">How it was tried, with figures: kills survived, inputs tried, bytes or rows compared.</param>
/// <param name="Failures">What did not hold; empty where all did.</param>
/// <param name="Skipped">Why it could not be tried here, or null.</param>
internal sealed record Outcome(string Tried, ImmutableArray<string> Failures, string? Skipped = null)
{
    public static Outcome NotTried(string reason) => new("", [], reason);

    /// <summary>The result in a word.</summary>
    public string Result => Skipped is not null ? "SKIPPED" : Failures.IsEmpty ? "holds" : "BROKEN";
}

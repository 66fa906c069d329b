using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A warning that a definition turns off for itself.</summary>
/// <param name="Code">The code of the warning.</param>
/// <param name="Reason">Why the warning does not apply here, for those who read the definition later.</param>
public sealed record Allowance(Located Code, string Reason)
{
    /// <summary>Whether a warning is turned off.</summary>
    public static bool Covers(ImmutableArray<Allowance> allowances, string code) => allowances.Any(allowance => allowance.Code.Text == code);
}

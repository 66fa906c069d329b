using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatbotSql.Model;

/// <summary>A number that counts activity and proves nothing, by its name or by what it computes.</summary>
/// <param name="Pattern">What the whole name of such a metric looks like.</param>
/// <param name="Fact">The fact that <paramref name="Values"/> and <paramref name="Numerators"/> are over, or null.</param>
/// <param name="Values">Aggregates that are such a number where nothing narrows them.</param>
/// <param name="Numerators">Numerators that make such a rate.</param>
/// <param name="Formulas">Formulas that make such a rate.</param>
/// <param name="UseInstead">The metrics that say what such a number is taken for.</param>
/// <param name="Why">What is wrong with it.</param>
public sealed record Vanity(
    Regex Pattern,
    Located? Fact,
    ImmutableArray<string> Values,
    ImmutableArray<string> Numerators,
    ImmutableArray<string> Formulas,
    ImmutableArray<Located> UseInstead,
    string Why)
{
    /// <summary>Whether a metric of that name is one; a pattern that takes too long to tell finds nothing.</summary>
    public bool IsCalled(string name)
    {
        try
        {
            return Pattern.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}

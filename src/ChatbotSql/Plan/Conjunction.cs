using System.Collections.Immutable;
using ChatbotSql.Expressions;

namespace ChatbotSql.Plan;

/// <summary>Conditions that all have to hold, in their authors' SQL.</summary>
internal static class Conjunction
{
    /// <summary>Whether rows that meet all of some conditions meet all of others, as can be seen from their words: each of these is among the parts of those, or asks no more of a column than that it has a value, where one of those is the column itself.</summary>
    public static bool Implies(IEnumerable<string> conditions, IEnumerable<string> others)
    {
        var parts = conditions.SelectMany(Parts).ToHashSet(StringComparer.Ordinal);
        return others.SelectMany(Parts).All(part => parts.Contains(part) || (ColumnWithValue(part) is { } column && parts.Contains(column)));
    }

    /// <summary>Whether a condition asks no more of a column than that it has a value.</summary>
    public static bool AsksOnlyForValue(string condition, string column) => Parts(condition).ToList() is [var part] && ColumnWithValue(part) == column;

    /// <summary>The column that has to have a value, of a condition that says only that.</summary>
    private static string? ColumnWithValue(string part) =>
        part.Split(' ') is [var column, .. { Length: 3 } words] && string.Join(' ', words).Equals("IS NOT NULL", StringComparison.OrdinalIgnoreCase) ? column : null;

    /// <summary>What AND joins, its tokens a blank apart; a condition in which AND may join less than all is one part.</summary>
    private static IEnumerable<string> Parts(string condition)
    {
        var words = SqlLexer.Tokens(condition).Select(token => condition[token.Start..token.End]).ToImmutableArray();
        var depth = 0;
        var ends = new List<int>();
        foreach (var (index, word) in words.Index())
        {
            depth += word is "(" or "[" or "{" ? 1 : word is ")" or "]" or "}" ? -1 : 0;
            if (depth == 0 && word.ToUpperInvariant() is "OR" or "BETWEEN" or "CASE")
            {
                return [string.Join(' ', words)];
            }

            if (depth == 0 && word.Equals("AND", StringComparison.OrdinalIgnoreCase))
            {
                ends.Add(index);
            }
        }

        return ends.Prepend(-1).Zip(ends.Append(words.Length), (start, end) => string.Join(' ', words[(start + 1)..end]));
    }
}

using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Amounts that are written in parts of a unit of money, as their columns' names say.</summary>
/// <param name="Name">The name of the column without the parts, as in <c>order.amount</c> of <c>order.amount_cents</c>.</param>
/// <param name="Factor">What one part is, written so that what it is multiplied with stays exact.</param>
/// <param name="Guess">What is a guess about it, or null.</param>
internal sealed record MinorUnits(string Name, string Factor, string? Guess)
{
    private static readonly ImmutableArray<(string Ending, string Factor, string? Guess)> Endings =
    [
        ("_in_cents", "0.01", null),
        ("_in_cent", "0.01", null),
        ("_cents", "0.01", null),
        ("_cent", "0.01", null),
        ("_minor_units", "0.01", "a guess: a hundred minor units are one"),
        ("_minor", "0.01", "a guess: a hundred minor units are one"),
        ("_micros", "0.000001", null),
    ];

    private static readonly ImmutableHashSet<string> Whole = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT"];

    /// <summary>The parts that a column's name says; null where it says none.</summary>
    public static MinorUnits? Of(string column)
    {
        var path = column.Split('.');
        var words = Words.Joined(path[^1]);
        // A per cent is a share.
        var found = words.EndsWith("_per_cent", StringComparison.Ordinal) ? default : Endings.FirstOrDefault(ending => words.EndsWith(ending.Ending, StringComparison.Ordinal));
        return found.Ending is null ? null : new MinorUnits(string.Join('.', [.. path[..^1], words[..^found.Ending.Length]]), found.Factor, found.Guess);
    }

    /// <summary>The amount in whole units. A division would make a binary fraction of it.</summary>
    public string Sql(string sql, string type) => Whole.Contains(type) ? $"{sql} * {Factor}" : $"TRY_CAST({sql} AS DECIMAL(18, 4)) * {Factor}";
}

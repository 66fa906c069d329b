using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Init;

/// <summary>What a sample of rows says of a column.</summary>
/// <param name="Name">The column, or the path of a field within one, as in <c>user.id</c>.</param>
/// <param name="Sql">The expression that reads it.</param>
/// <param name="Type">Its DuckDB type.</param>
/// <param name="Rows">How many rows were looked at.</param>
/// <param name="Filled">In how many it has a value.</param>
/// <param name="Distinct">How many different ones.</param>
/// <param name="Times">How many of them read as a time, where they are text.</param>
/// <param name="Least">The least, where they are numbers.</param>
/// <param name="Most">The most.</param>
/// <param name="Values">The most frequent ones as text, and how often each is there.</param>
public sealed partial record ColumnProfile(
    string Name,
    string Sql,
    string Type,
    long Rows,
    long Filled,
    long Distinct,
    long Times,
    double? Least,
    double? Most,
    ImmutableArray<(string Text, long Rows)> Values)
{
    /// <summary>How its dates are written, where they begin with the day or the month; or null.</summary>
    internal WrittenDate? Date { get; init; }

    /// <summary>The format of its times where their months are names; or null.</summary>
    public string? NamedMonths { get; init; }

    /// <summary>The column with another in the place of its empty values, for each that may hold the same.</summary>
    public ImmutableArray<ColumnProfile> Completed { get; init; } = [];

    /// <summary>The other column, of one that is completed; else null.</summary>
    public string? Completion { get; init; }

    /// <summary>The share of rows in which it has a value that is not blank.</summary>
    public double FilledShare => Rows == 0 ? 0 : (double)(Filled - Values.Where(value => string.IsNullOrWhiteSpace(value.Text)).Sum(value => value.Rows)) / Rows;

    /// <summary>The columns of times that its numbers go up with.</summary>
    public ImmutableHashSet<string> GoesUpWith { get; init; } = [];

    /// <summary>Its whole numbers where rows have each one of their own but for a few that came twice, or null: of text those that are written so.</summary>
    internal string? CountedSql => Distinct < Filled * 0.99 ? null
        : SqlTypes.IsInteger(Type) ? Type is "HUGEINT" or "UHUGEINT" or "UBIGINT" ? null : Sql
        : IsText && Share(text => text.All(char.IsAsciiDigit)) == 1 ? $"TRY_CAST({Sql} AS BIGINT)" : null;

    public bool IsText => Type == "VARCHAR";

    public bool IsNumber => Least is not null;

    /// <summary>What a time has to go through to be one; null where it is none.</summary>
    public string? TimeSql => Date is { IsWhole: true } date ? date.Call(Sql, date.IsDayFirst ?? true) : Type switch
    {
        "DATE" or "TIMESTAMP" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS" or "TIMESTAMP WITH TIME ZONE" => Sql,
        "VARCHAR" when NamedMonths is { } format => $"strptime({Sql}, {SqlLiteral.Text(format)})",
        "VARCHAR" when Filled > 0 && Times >= Filled * 0.9 => Sql,
        _ => Least switch
        {
            // Seconds, milliseconds and microseconds of the years 2001 to 2096 do not overlap.
            >= 1e9 when Most < 4e9 => $"to_timestamp({Sql})",
            >= 1e12 when Most < 4e12 => $"to_timestamp({Sql} / 1000)",
            >= 1e15 when Most < 4e15 => $"to_timestamp({Sql} / 1000000)",
            _ => null,
        },
    };

    /// <summary>What an example is taken for by such SQL, where it is a guess that the day comes first, or what thousands are; else null.</summary>
    internal string? Guess(string sql) =>
        Date is { IsDayFirst: null } date && sql == TimeSql ? $"a guess: {date.Example} is {date.Reading(isDayFirst: true)}"
        : WrittenNumber.Of(this) is { } number && sql == number.Sql ? number.Guess : null;

    /// <summary>Whether its times leave open which zone they are of. Read by a format, they carry one where that has an offset: of other zones, such as GMT, the name alone is passed over.</summary>
    public bool LacksZone => NamedMonths is { } format ? !format.EndsWith("%z", StringComparison.Ordinal)
        : Date is { IsWhole: true } || (TimeSql == Sql && Type != "TIMESTAMP WITH TIME ZONE" && !(IsText && Share(EndsWithZone().IsMatch) == 1));

    [GeneratedRegex(ConversionSql.ZoneAtEnd)]
    private static partial Regex EndsWithZone();

    /// <summary>The share of its values that are as a condition says, by the most frequent ones.</summary>
    public double Share(Func<string, bool> holds)
    {
        var all = Values.Sum(value => value.Rows);
        return all == 0 ? 0 : (double)Values.Where(value => holds(value.Text)).Sum(value => value.Rows) / all;
    }
}

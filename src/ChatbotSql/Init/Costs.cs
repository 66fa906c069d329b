using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Tells the costs of advertising and of platforms, which their exports give by the day.</summary>
internal static class Costs
{
    public const string Table = "program_costs";
    private static readonly ImmutableHashSet<string> Days = ["date", "day", "segments_date", "report_date", "reporting_date", "cost_date", "usage_date", "gregorian_date", "stat_date"];
    private static readonly ImmutableHashSet<string> OfAdvertising = ["campaign", "ad", "ads", "adgroup", "adset", "impressions", "clicks", "keyword"];

    /// <summary>The columns of costs with the day of each row as its period, and with what they are for where it is said.</summary>
    public static ImmutableArray<ColumnProposal> In(FileGroup group, ImmutableArray<ColumnProposal> columns)
    {
        var amount = columns.FirstOrDefault(column => column.Column == "amount");
        var day = group.Columns.FirstOrDefault(column => Days.Contains(Words.Joined(column.Name)) && IsOfDays(column));
        // Orders have a cost too, beside what they bring.
        if (amount is null || !IsCost(amount.Raw) || Amounts.AreIn(group))
        {
            return columns;
        }

        var others = columns.Where(column => column.Column is not ("period_start" or "period_end"));
        var periods = columns.Any(column => column.Column == "period_start") && columns.Any(column => column.Column == "period_end") ? columns.Except(others)
            : day is null ? []
            : [Period("period_start", day), Period("period_end", day)];
        return [.. periods, .. others.Select(column => column.Column == "amount" ? InCurrency(group, column) : column), .. Category(group, columns)];
    }

    /// <summary>Why the amounts of costs cannot be added, or null.</summary>
    public static string? Against(FileGroup group) => Currencies.In(group) is { Distinct: > 1 } ? "its amounts are in several currencies" : null;

    private static ColumnProposal Period(string column, ColumnProfile day) => new(column, day.Name, day.TimeSql!, ColumnMatcher.ByName, 90) { Guess = "a guess: each row is what one day cost" };

    private static IEnumerable<ColumnProposal> Category(FileGroup group, ImmutableArray<ColumnProposal> columns) =>
        columns.Any(column => column.Column == "category") || group.Columns.FirstOrDefault(column => Words.Of(column.Name).Any(OfAdvertising.Contains)) is not { } told
            ? []
            : [new ColumnProposal("category", told.Name, "'advertising'", ColumnMatcher.ByContent, 60) { Guess = "a guess: it is advertising, and counts among the costs of the program" }];

    /// <summary>Costs have no column for a currency: all are in the project's.</summary>
    private static ColumnProposal InCurrency(FileGroup group, ColumnProposal amount) => Currencies.In(group) is { Values: [var (currency, _), ..] }
        ? amount with { Guess = $"a guess: {currency} is the currency of the project" }
        : amount;

    private static bool IsOfDays(ColumnProfile column) => column.TimeSql is not null && (column.Type == "DATE" || column.Share(text => text.Length <= 10 || text.EndsWith("00:00:00", StringComparison.Ordinal)) == 1);

    /// <summary>Whether a column is called a cost, and not an amount of any kind.</summary>
    private static bool IsCost(string column) => Words.Of(column).Any(word => word is "cost" or "costs" or "spend" or "spent");
}

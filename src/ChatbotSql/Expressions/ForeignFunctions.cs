using ChatbotSql.Diagnostics;

namespace ChatbotSql.Expressions;

/// <summary>Functions that other databases and spreadsheets have, and how the same is written here.</summary>
internal static class ForeignFunctions
{
    public const string ReadTime = "write `strptime(…, '%Y-%m-%d')`, with the format in such signs";

    public const string Difference = "write the unit first, as a text: `date_diff('day', from, to)`";

    private const string Clock = "a definition depends on the data alone, and not on when it is computed";

    private const string Distinct = "write `count(DISTINCT …)`";

    private const string Format = "write `strftime(…, '%Y-%m')`, with the format in such signs";

    private const string Add = "add an interval, such as `… + INTERVAL 1 DAY`";

    private const string WithoutNull = "write `coalesce(…, …)`";

    private const string Divide = "write `a / nullif(b, 0)`";

    private static readonly Dictionary<string, string> Instead = new(StringComparer.OrdinalIgnoreCase)
    {
        ["!"] = "write `NOT` instead of `!`",
        ["nvl"] = WithoutNull,
        ["isnull"] = $"{WithoutNull}, or `… IS NULL` for a condition",
        ["zeroifnull"] = "write `coalesce(…, 0)`",
        ["iif"] = "write `if(condition, value, other)`",
        ["dateadd"] = Add,
        ["timestampadd"] = Add,
        ["timestampdiff"] = Difference,
        ["datetime_diff"] = Difference,
        ["timestamp_diff"] = Difference,
        ["datepart"] = "write `date_part('year', …)`",
        ["getdate"] = Clock,
        ["curdate"] = Clock,
        ["sysdate"] = Clock,
        ["date_format"] = Format,
        ["format_date"] = Format,
        ["to_char"] = Format,
        ["to_date"] = ReadTime,
        ["str_to_date"] = ReadTime,
        ["parse_date"] = ReadTime,
        ["parse_datetime"] = ReadTime,
        ["parse_timestamp"] = ReadTime,
        ["unix_timestamp"] = "write `epoch(…)`",
        ["charindex"] = "write `instr(text, part)`",
        ["locate"] = "write `instr(text, part)`",
        ["safe_divide"] = Divide,
        ["div0"] = Divide,
        ["convert"] = "write `CAST(… AS type)`",
        ["to_number"] = "write `TRY_CAST(… AS DECIMAL(18, 6))`",
        ["regexp_like"] = "write `regexp_matches(text, pattern)`",
        ["countd"] = Distinct,
        ["count_distinct"] = Distinct,
        ["distinctcount"] = Distinct,
        ["average"] = "write `avg(…)`",
        ["sumif"] = "write `sum(…) FILTER (WHERE condition)`",
        ["percentile"] = "write `quantile_cont(…, 0.9)`",
    };

    /// <summary>What to write instead of a function that there is not, or null.</summary>
    public static string? InsteadOf(string name, IEnumerable<string> known) => Instead.GetValueOrDefault(name) ?? Suggestion.For(name, known);
}

using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Which rows a value over a window is from.</summary>
/// <remarks>From dates that are all after what is known a window only reaches back, so of them no number is told, unless they have rows of their own.</remarks>
internal static class WindowSql
{
    /// <summary>The column of the period of a row that counts in several, because a window reaches back over others.</summary>
    public const string Start = "window_start";

    /// <summary>The conditions of grain all, which ends with the last date asked for, or else with the last that is known.</summary>
    public static IEnumerable<string> OfAll(FactSchema fact, string date, int days, string? from, string? to)
    {
        var known = LastCovered(fact);
        var lastRow = LastRow(fact, date, to is null ? "" : $" WHERE {date} <= {to}");
        var last = to ?? (from is null ? known : LastAsked(from, known, lastRow));
        yield return $"{date} BETWEEN {last} - {days - 1} AND {last}";
        if (from is not null)
        {
            yield return $"{from} <= greatest({known}, {lastRow})";
        }
    }

    /// <summary>The same where dates are SQL, which may be NULL: whether a row is in the window, and whether its number is told.</summary>
    public static (string Holds, string IsTold) OfAllAsked(FactSchema fact, string date, int days, string since, string until)
    {
        var known = LastCovered(fact);
        var lastRow = LastRow(fact, date, $" WHERE {until} IS NULL OR {date} <= {until}");
        var last = $"coalesce({until}, {LastAsked(since, known, lastRow)})";
        return ($"{date} BETWEEN {last} - {days - 1} AND {last}", $"coalesce({since} <= greatest(least({until}, {known}), {lastRow}), true)");
    }

    /// <summary>The conditions of a row in the periods whose windows hold it.</summary>
    /// <param name="start">The first day of the period that a date falls into.</param>
    /// <param name="end">The last day of the period of a window.</param>
    /// <param name="first">The first day of the first period that is read.</param>
    public static IEnumerable<string> OfPeriods(FactSchema fact, string date, int days, string start, string end, string? first, string? to)
    {
        yield return $"{end} BETWEEN {date} AND {date} + {days - 1}";
        yield return BeginsKnown(fact, date, start, to is null ? "" : $" AND {date} <= {to}");
        if (first is not null)
        {
            yield return $"{Start} >= {first}";
        }

        if (to is not null)
        {
            yield return $"{date} <= {to}";
            yield return $"{Start} <= {to}";
        }
    }

    /// <summary>Whether the period of a window begins in what is known, or has rows of its own.</summary>
    public static string BeginsKnown(FactSchema fact, string date, string start, string untilAsked)
    {
        var known = LastCovered(fact);
        return $"({Start} <= {known}\n    OR {Start} IN (SELECT {start} FROM {fact.Name} WHERE {date} > {known}{untilAsked}))";
    }

    /// <summary>The last day of dates that end with what is known; of dates that are all after it, that of the last row.</summary>
    public static string LastAsked(string from, string known, string lastRow) => $"CASE WHEN {from} > {known} THEN {lastRow} ELSE {known} END";

    /// <summary>The last date that a fact has a row of.</summary>
    public static string LastRow(FactSchema fact, string date, string condition) => $"(SELECT max({date}) FROM {fact.Name}{condition})";

    /// <summary>The last day that the sources of a fact cover.</summary>
    public static string LastCovered(FactSchema fact)
    {
        var feeds = string.Join(", ", fact.Fact.Needs.Select(need => SqlLiteral.Text(need.Text)));
        return $"(SELECT max(covers_until) FROM meta.coverage WHERE feeds IN ({feeds}))";
    }
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Expressions;

/// <summary>The names in an expression that a table has no column of, and what may be meant by them.</summary>
internal static class UnknownColumns
{
    /// <summary>Units of time, which functions take as texts.</summary>
    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase) { "second", "minute", "hour", "day", "week", "month", "quarter", "year" };

    /// <summary>An error for each name, at its first place, but for those that there would be without another error; null where what is not found is no name of a column by itself.</summary>
    /// <param name="found">The one that DuckDB did not find, or null where it does not say.</param>
    public static ImmutableArray<Diagnostic>? In(Expression expression, string? found, TableShape table)
    {
        var unknown = expression.Columns
            .Where(column => IsNamed(column, found) || (table.TypeOf(column.Name) is null && !MayBeOther(column.Name, expression, table)))
            .DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase).ToList();
        if (!unknown.Exists(column => IsNamed(column, found)))
        {
            return null;
        }

        // A column with a sign in its name reads as several.
        var told = Whole(expression.Sql, table) is null ? unknown : unknown[..1];
        return
        [
            .. told.Where(column => !table.Unmade.Contains(column.Name))
                .Select(column => Error(expression.Sql.TokenSpanAt(column.Start), column.Name, expression.Sql, table, column.MayBeText)),
        ];
    }

    /// <param name="mayBeText">Whether it stands where a text would.</param>
    public static Diagnostic Error(SourceSpan span, string name, ExpandedSql sql, TableShape table, bool mayBeText = false) =>
        ExpressionErrors.UnknownColumn(span, name, table.Name, Help(name, sql, table, mayBeText || Units.Contains(name)));

    private static bool IsNamed(ColumnReference column, string? name) => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name may be that of the table, of which the column is named behind a point, or one that a lambda gives.</summary>
    private static bool MayBeOther(string name, Expression expression, TableShape table) =>
        string.Equals(name, table.Name, StringComparison.OrdinalIgnoreCase)
        || expression.Text.Contains("->", StringComparison.Ordinal)
        || SqlLexer.Tokens(expression.Text).Any(token => expression.Text[token.Start..token.End].ToUpperInvariant() is "LAMBDA" or "FOR");

    /// <summary>The column that is called by all of a text; or null.</summary>
    private static string? Whole(ExpandedSql sql, TableShape table) =>
        table.Columns.FirstOrDefault(column => string.Equals(column.Name, sql.Text, StringComparison.OrdinalIgnoreCase))?.Name;

    private static string Help(string name, ExpandedSql sql, TableShape table, bool mayBeText)
    {
        if (sql.Parameters.Defines(name))
        {
            _ = sql.Parameters.Use(name);
            return $"did you mean the parameter `${name}`?";
        }

        if (table.Mappable.GetValueOrDefault(name) is { } toMap)
        {
            return toMap;
        }

        var names = table.Columns.Select(column => column.Name).ToList();
        var isAll = sql.Text.Trim('"') == name;
        var whole = Whole(sql, table);
        return (whole ?? Suggestion.Closest(name, names)) is { } closest
            ? $"did you mean `{closest}`?{Written(closest, isAll || whole is not null)}{(mayBeText ? $" A text stands in single quotes: `{SqlLiteral.Text(name)}`" : "")}"
            : $"{(mayBeText ? $"a text stands in single quotes: `{SqlLiteral.Text(name)}`; " : "")}{Known(names, table, isAll)}{(isAll ? $"; a text has quotes of its own: `\"{SqlLiteral.Text(name)}\"`" : "")}";
    }

    /// <summary>How a column is written whose name needs quotes, as one with a blank does; nothing of others.</summary>
    private static string Written(string column, bool isAll) => NeedsQuotes(column) ? $" Write `{InYaml(column, isAll)}`{(isAll ? ", since YAML takes one pair of quotes" : "")}" : "";

    private static string Known(List<string> names, TableShape table, bool isAll) =>
        $"`{table.Name}` has {Suggestion.First(names)}{(names.Take(Suggestion.LongestList).FirstOrDefault(NeedsQuotes) is { } quoted ? $"; names such as `{quoted}` need quotes: `{InYaml(quoted, isAll)}`" : "")}";

    private static bool NeedsQuotes(string column) => SqlLiteral.Name(column) != column;

    private static string InYaml(string column, bool isAll) => isAll ? SqlLiteral.InYaml(column) : SqlLiteral.Identifier(column);
}

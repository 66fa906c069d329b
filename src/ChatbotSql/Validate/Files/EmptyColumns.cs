using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>Columns of CSV and JSON that hold nothing so far, such as when a deal was closed: what they are cannot be seen, and they are taken for text.</summary>
internal static class EmptyColumns
{
    /// <summary>As many rows as DuckDB looks at to tell what columns are.</summary>
    private const int Sample = 20_480;

    /// <summary>What helps an expression that does not fit because of them; null where none is to blame.</summary>
    public static string? Help(DuckDbSession session, SourceFiles found, Expression expression)
    {
        var texts = found.Columns
            .Where(column => column.Type is "VARCHAR" or "JSON" && expression.Columns.Any(use => string.Equals(use.Name, column.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(column => column.Name).ToList();
        if (found.Files.Format == FileFormat.Parquet || texts.Count == 0)
        {
            return null;
        }

        var names = texts.Select(SqlLiteral.Identifier).ToList();
        var counts = session.Rows($"""
            SELECT {string.Join(", ", names.Select(name => $"count({name})"))}
            FROM (SELECT {string.Join(", ", names)} FROM {RawReader.Sql(found.Files, [], keepRejects: false)} LIMIT {Sample})
            """).Rows[0];
        var empty = texts.Where((_, index) => (long)counts[index]! == 0).ToList();
        return empty.Count == 0 ? null : $"`{empty[0]}` has no values so far, so it is taken for text: say what it is, such as `CAST({SqlLiteral.Name(empty[0])} AS TIMESTAMP)`";
    }
}

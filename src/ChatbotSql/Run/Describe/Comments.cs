using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Run.Describe;

/// <summary>Comments on what the generated file holds, in one text: a statement of its own costs three times as much.</summary>
internal static class Comments
{
    /// <param name="columns">The columns and what is said of them.</param>
    /// <param name="table">The table or view, with its schema.</param>
    public static void Write(DuckDbSession session, string table, IEnumerable<(string Column, string Comment)> columns) =>
        Write(session, OfColumns(table, columns));

    /// <param name="kind">TABLE or VIEW.</param>
    /// <param name="comment">What is said of the whole.</param>
    public static void Write(DuckDbSession session, string table, string kind, string comment, IEnumerable<(string Column, string Comment)> columns) =>
        Write(session, OfColumns(table, columns).Prepend(($"{kind} {table}", comment)));

    /// <param name="comments">What is commented on, as SQL names it with its kind, and what is said of it.</param>
    public static void Write(DuckDbSession session, IEnumerable<(string On, string Comment)> comments)
    {
        var sql = string.Join(";\n", comments.Select(comment => $"COMMENT ON {comment.On} IS {SqlLiteral.Text(comment.Comment)}"));
        if (sql.Length > 0)
        {
            session.Execute(sql);
        }
    }

    private static IEnumerable<(string On, string Comment)> OfColumns(string table, IEnumerable<(string Column, string Comment)> columns) =>
        columns.Select(column => ($"COLUMN {table}.{SqlLiteral.Identifier(column.Column)}", column.Comment));
}

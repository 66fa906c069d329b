using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>What the SQL of a source over its raw rows names, as far as words tell without its columns.</summary>
internal static class SourceWords
{
    /// <summary>The SQL over the raw row.</summary>
    public static IEnumerable<SqlText> Texts(Source source) =>
        (source.Sql is null ? source.Columns.Select(column => column.Value) : [source.Sql]).Append(source.Where).OfType<SqlText>();

    /// <summary>The words of all of it, whatever their case, and <c>*</c> where all columns are read.</summary>
    public static HashSet<string> Of(Source source) => Texts(source).SelectMany(sql => Of(sql.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of one text, and <c>*</c> where it reads all columns.</summary>
    public static IEnumerable<string> Of(string sql)
    {
        var tokens = Tokens(sql);
        return tokens.Where((token, index) => token != "*" || index == 0 || tokens[index - 1].ToUpperInvariant() is "SELECT" or "," or "." or "DISTINCT");
    }

    /// <summary>Whether SQL is one word, so that a column is taken as it is.</summary>
    public static bool IsOne(string sql) => SqlLexer.Tokens(sql).Count == 1;

    /// <summary>The columns, of those given, that times are read from by a format that the SQL states, as in <c>strptime(raw.at, '%d.%m.%Y')</c>.</summary>
    public static HashSet<string> WithStatedFormat(Source source, IEnumerable<string> columns)
    {
        var names = columns.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var stated = Texts(source).SelectMany(sql => ReadByFormat(Tokens(sql.Text)));

        // A field of a column is none, although it may be called as one.
        return stated.Where(read => !names.Contains(read.Table) && names.Contains(read.Column)).Select(read => read.Column).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>How often the SQL of a source names a column.</summary>
    public static int CountOf(Source source, string column) =>
        Texts(source).SelectMany(sql => Tokens(sql.Text)).Count(token => string.Equals(token, column, StringComparison.OrdinalIgnoreCase));

    /// <summary>How often it does so in a cast of the column alone to numbers with decimals: <c>CAST(total AS DOUBLE)</c>, <c>total::DECIMAL(18, 2)</c>.</summary>
    public static int CountOfCasts(Source source, string column) => Texts(source).Sum(sql => CastsIn(Tokens(sql.Text)).Count(read => string.Equals(read, column, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> CastsIn(List<string> tokens)
    {
        foreach (var index in Enumerable.Range(0, tokens.Count))
        {
            switch (tokens[index..Math.Min(index + 5, tokens.Count)])
            {
                case [var word, "(", var cast, var until, var type] when word.ToUpperInvariant() is "CAST" or "TRY_CAST" && until.Equals("as", StringComparison.OrdinalIgnoreCase) && HasDecimals(type):
                    yield return cast;
                    break;
                case [var cast, ":", ":", var type, ..] when HasDecimals(type) && (index == 0 || tokens[index - 1] != "."):
                    yield return cast;
                    break;
            }
        }
    }

    private static bool HasDecimals(string type) => type.ToUpperInvariant() is "DOUBLE" or "FLOAT" or "REAL" or "DECIMAL" or "NUMERIC";

    /// <summary>What calls of <c>strptime</c> read, each with what stands before its point.</summary>
    private static IEnumerable<(string Table, string Column)> ReadByFormat(List<string> tokens)
    {
        foreach (var index in Enumerable.Range(0, tokens.Count).Where(index => tokens[index].ToUpperInvariant() is "STRPTIME" or "TRY_STRPTIME"))
        {
            switch (tokens[(index + 1)..Math.Min(index + 6, tokens.Count)])
            {
                case ["(", var column, ",", ..]:
                    yield return ("", column);
                    break;
                case ["(", var table, ".", var column, ","]:
                    yield return (table, column);
                    break;
            }
        }
    }

    private static List<string> Tokens(string sql) =>
        [.. SqlLexer.Tokens(sql).Select(token => sql[token.Start..token.End].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal))];
}

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

    /// <summary>The names of what times are read from by a format that the SQL states, as in <c>strptime(raw.at, '%d.%m.%Y')</c>.</summary>
    public static HashSet<string> WithStatedFormat(Source source) => Texts(source).SelectMany(sql => WithStatedFormat(Tokens(sql.Text))).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> WithStatedFormat(List<string> tokens)
    {
        for (var index = 0; index < tokens.Count - 3; index++)
        {
            if (tokens[index].ToUpperInvariant() is "STRPTIME" or "TRY_STRPTIME" && tokens[index + 1] == "(")
            {
                var name = tokens[index + 3] == "." ? index + 4 : index + 2;
                if (name + 1 < tokens.Count && tokens[name + 1] == ",")
                {
                    yield return tokens[name];
                }
            }
        }
    }

    private static List<string> Tokens(string sql) =>
        [.. SqlLexer.Tokens(sql).Select(token => sql[token.Start..token.End].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal))];
}

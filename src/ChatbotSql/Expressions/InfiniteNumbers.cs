using System.Globalization;

namespace ChatbotSql.Expressions;

/// <summary>Finds numbers that are larger than any DOUBLE: DuckDB reads them as infinity, for which its trees, as they are JSON, have no word.</summary>
internal static class InfiniteNumbers
{
    /// <summary>The first of them, or null.</summary>
    public static SqlToken? First(string sql)
    {
        foreach (var token in SqlLexer.Tokens(sql).Where(token => token.Kind == SqlTokenKind.Number))
        {
            var digits = sql[token.Start..token.End].Replace("_", "", StringComparison.Ordinal);
            if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsInfinity(number))
            {
                return token;
            }
        }

        return null;
    }
}

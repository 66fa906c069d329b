using System.Text;

namespace ChatbotSql.Expressions;

/// <summary>Makes division by zero give NULL: DuckDB gives infinity, which further arithmetic may turn into a number.</summary>
internal sealed class SafeDivision
{
    private readonly string sql;
    private readonly IReadOnlyList<SqlToken> tokens;
    private readonly StringBuilder text = new();

    private SafeDivision(string sql) => (this.sql, tokens) = (sql, SqlLexer.Tokens(sql));

    /// <summary>The expression with every divisor <c>x</c> as <c>nullif(x, 0)</c>.</summary>
    public static string In(string sql)
    {
        var division = new SafeDivision(sql);
        division.Write(0, division.tokens.Count);
        return division.text.ToString();
    }

    private void Write(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            text.Append(i == from ? "" : sql[tokens[i - 1].End..tokens[i].Start]).Append(sql, tokens[i].Start, tokens[i].End - tokens[i].Start);
            var divisor = i + 1;
            if ((Is(i, "/") && !Is(divisor, "/")) || Is(i, "%"))
            {
                var end = EndOfOperand(divisor);
                text.Append(" nullif(");
                Write(divisor, end);
                text.Append(", 0)");
                i = end - 1;
            }
        }
    }

    private bool Is(int index, string symbol) =>
        index < tokens.Count && sql.AsSpan(tokens[index].Start, tokens[index].End - tokens[index].Start).Equals(symbol, StringComparison.OrdinalIgnoreCase);

    private int EndOfOperand(int index)
    {
        while (Is(index, "-") || Is(index, "+"))
        {
            index++;
        }

        var isCall = tokens[index].Kind == SqlTokenKind.Word && Is(index + 1, "(");
        return Is(index, "(") || isCall ? Closing(isCall ? index + 1 : index, "(", ")")
            : Is(index, "case") ? Closing(index, "case", "end")
            : index + 1;
    }

    private int Closing(int index, string open, string close)
    {
        var depth = 0;
        do
        {
            depth += Is(index, open) ? 1 : Is(index, close) ? -1 : 0;
            index++;
        }
        while (depth > 0 && index < tokens.Count);
        return index;
    }
}

using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;

namespace ChatbotSql.Tests.Expressions;

/// <summary>One aggregate over another is told in the words of its author, and what only looks like it is not.</summary>
public sealed class QuotientReaderTests : IDisposable
{
    private readonly DuckDbSession session = DuckDbSession.InMemory();

    [Theory]
    [InlineData("count_if(a) / count(*)", "count_if(a)", "count(*)")]
    [InlineData("(count_if(a)) / (count(*))", "count_if(a)", "count(*)")]
    [InlineData("count_if(größe = '🙂') / nullif(count(*), 0)", "count_if(größe = '🙂')", "count(*)")]
    [InlineData("CAST(sum(x) AS DOUBLE) / count(*)::DOUBLE", "sum(x)", "count(*)")]
    [InlineData("TRY_CAST(sum(x) / count(*) AS DECIMAL(18, 2))", "sum(x)", "count(*)")]
    [InlineData("round(sum(x) / count(*), 2)", "sum(x)", "count(*)")]
    [InlineData("coalesce(floor(sum(x) / count(*)), 0)", "sum(x)", "count(*)")]
    [InlineData("coalesce(sum(x), 0) / nullif(coalesce(count(*), 0), 0)", "sum(x)", "count(*)")]
    [InlineData("sum(x) FILTER (WHERE a) / count(DISTINCT y)", "sum(x) FILTER (WHERE a)", "count(DISTINCT y)")]
    [InlineData("median(x) / quantile_cont(y, 0.9)", "median(x)", "quantile_cont(y, 0.9)")]
    [InlineData("(sum(x) + sum(y)) / (count(*) - count_if(a))", "sum(x) + sum(y)", "count(*) - count_if(a)")]
    [InlineData("(sum(x) - (sum(y) - sum(z))) / count(*)", "sum(x) - (sum(y) - sum(z))", "count(*)")]
    [InlineData("1.0 * sum(x) / count(*)", "sum(x)", "count(*)")]
    [InlineData("sum(x) / count(*) / 60", "sum(x) / 60", "count(*)")]
    [InlineData("sum(x) / 60 / count(*) * 7", "sum(x) / 60 * 7", "count(*)")]
    [InlineData("1e3 * (sum(x) + sum(y)) / count(*)", "(sum(x) + sum(y)) * 1e3", "count(*)")]
    [InlineData("sum(x) / (60 * count(*))", "sum(x)", "60 * count(*)")]
    [InlineData("sum(x) / ((count(*) + count(y)) / 2)", "sum(x)", "(count(*) + count(y)) / 2")]
    [InlineData("sum(x) -- what\n / count(\n*)", "sum(x)", "count( *)")]
    [InlineData("$hundreds * sum(x) / count_if(y > $least)", "sum(x) * $hundreds", "count_if(y > $least)")]
    public void Read_TellsBothSides(string sql, string numerator, string denominator) => Assert.Equal(new Quotient(numerator, denominator, false), Read(sql));

    [Theory]
    [InlineData("100 * count_if(a) / count(*)")]
    [InlineData("100.0 * (count_if(a) / count(*))")]
    [InlineData("round(count_if(a) / count(*) * 100, 1)")]
    [InlineData("1.0 * count_if(a) * 1e2 / count(*)")]
    public void Read_LeavesOutAHundred(string sql) => Assert.Equal(new Quotient("count_if(a)", "count(*)", true), Read(sql));

    [Theory]
    [InlineData("count(*)")]
    [InlineData("sum(x) / 60")]
    [InlineData("sum(x / y)")]
    [InlineData("sum(x / y) + count(*)")]
    [InlineData("60 / count(*)")]
    [InlineData("1 - count_if(a) / count(*)")]
    [InlineData("count_if(a) / count(*) + count_if(b) / count(*)")]
    [InlineData("(count_if(a) / count(*)) / (count_if(b) / count(*))")]
    [InlineData("count_if(a) // count(*)")]
    [InlineData("-sum(x) / count(*)")]
    [InlineData("(count_if(a) + 1) / (count(*) + 2)")]
    [InlineData("sum(x) * sum(y) / count(*)")]
    [InlineData("sqrt(sum(x) / count(*))")]
    [InlineData("sum(x) / greatest(count(*), 1)")]
    [InlineData("round(sum(x), count(*)) / 2")]
    public void Read_LeavesOthersAlone(string sql) => Assert.Null(Read(sql));

    public void Dispose() => session.Dispose();

    private Quotient? Read(string sql)
    {
        var diagnostics = new DiagnosticBag();
        var expression = new ExpressionParser(session, Formula.Parameters(("hundreds", "100.5"), ("least", "3"))).Parse(Formula.Text(sql), diagnostics);
        Assert.Empty(diagnostics);
        return expression!.Quotient;
    }
}

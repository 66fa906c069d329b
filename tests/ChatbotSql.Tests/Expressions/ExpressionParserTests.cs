using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;

namespace ChatbotSql.Tests.Expressions;

/// <summary>The aggregate calls of a formula are the author's own text, with their arguments and filters told apart.</summary>
public sealed class ExpressionParserTests : IDisposable
{
    private readonly DuckDbSession session = DuckDbSession.InMemory();
    private readonly DiagnosticBag diagnostics = [];

    [Theory]
    [InlineData("count(*)", "count(*)", null, null)]
    [InlineData("count()", "count()", null, null)]
    [InlineData("COUNT( x )", "COUNT( x )", "x", null)]
    [InlineData("sum(x) FILTER (WHERE a AND (b OR c))", "sum(x)", "x", "a AND (b OR c)")]
    [InlineData("sum(x) filter (a > 1)", "sum(x)", "x", "a > 1")]
    [InlineData("count(DISTINCT a)", "count(DISTINCT a)", "a", null)]
    [InlineData("quantile_cont(x + (y * 2), 0.5)", "quantile_cont(x + (y * 2), 0.5)", "x + (y * 2)", null)]
    [InlineData("string_agg(a, ',' ORDER BY b, c)", "string_agg(a, ',' ORDER BY b, c)", "a", null)]
    [InlineData("max(\"a \"\" (b\")", "max(\"a \"\" (b\")", "\"a \"\" (b\"", null)]
    [InlineData("list(a ORDER BY a DESC) FILTER (WHERE b)", "list(a ORDER BY a DESC)", "a", "b")]
    [InlineData("list(a ORDER BY b, c)", "list(a ORDER BY b, c)", "a", null)]
    [InlineData("max(größe)", "max(größe)", "größe", null)]
    [InlineData("max(CASE WHEN a = 'f(' THEN [1, 2][1] ELSE {'k': 1}.k END)", "max(CASE WHEN a = 'f(' THEN [1, 2][1] ELSE {'k': 1}.k END)", "CASE WHEN a = 'f(' THEN [1, 2][1] ELSE {'k': 1}.k END", null)]
    [InlineData("percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(x, y) DESC) FILTER (WHERE b)", "percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(x, y) DESC)", "greatest(x, y)", "b")]
    public void Parse_ReadsTheCall(string sql, string call, string? argument, string? filter)
    {
        var expression = Parse(sql);

        var only = Assert.Single(expression.Aggregates);
        Assert.Equal((call, argument, filter), (only.Call, only.Argument, only.Filter));
        Assert.True(expression.IsSingleAggregate);
    }

    [Fact]
    public void Parse_PlacesCallsAfterTextThatIsNotAscii()
    {
        var expression = Parse("count_if(a = 'größe 🙂') / nullif(sum(größe) FILTER (WHERE b = '🙂'), 0)");

        Assert.Equal(["count_if(a = 'größe 🙂')", "sum(größe)"], expression.Aggregates.Select(call => call.Call));
        Assert.False(expression.IsSingleAggregate);
        Assert.Equal(["a", "größe", "b"], expression.Columns.Select(column => column.Name));
        Assert.All(expression.Columns, column => Assert.True(column.IsAggregated));
    }

    [Fact]
    public void Parse_ReadsAListInOrderWithinAnotherCall()
    {
        var call = Assert.Single(Parse("length(LIST(DISTINCT a ORDER BY a)) + 1").Aggregates);

        Assert.Equal(("list", "LIST(DISTINCT a ORDER BY a)", "a", true), (call.Function, call.Call, call.Argument, call.IsDistinct));
    }

    [Fact]
    public void Parse_TellsColumnsInsideAggregatesFromThoseOutside()
    {
        var columns = Parse("sum(a) + b").Columns;

        Assert.Equal([("a", true), ("b", false)], columns.Select(column => (column.Name, column.IsAggregated)));
    }

    [Fact]
    public void Parse_ReadsAFormulaOfManyTerms() =>
        Assert.Equal(300, Parse(string.Join(" + ", Enumerable.Range(0, 300).Select(number => $"sum(c{number})"))).Aggregates.Length);

    [Theory]
    [InlineData("count(*); SELECT 1", "CSQL031")]
    [InlineData("count(*);", "CSQL031")]
    [InlineData("count(*), 1", "CSQL031")]
    [InlineData("count(*) FROM t", "CSQL031")]
    [InlineData("count(*) AS n", "CSQL031")]
    [InlineData("DISTINCT a", "CSQL031")]
    [InlineData("1 UNION SELECT 2", "CSQL031")]
    [InlineData("1 LIMIT 1", "CSQL031")]
    [InlineData("(SELECT 1)", "CSQL032")]
    [InlineData("EXISTS (SELECT 1)", "CSQL032")]
    [InlineData("a IN (FROM t)", "CSQL032")]
    [InlineData("row_number() OVER ()", "CSQL032")]
    [InlineData("*", "CSQL032")]
    [InlineData("t.*", "CSQL032")]
    [InlineData("COLUMNS('a')", "CSQL032")]
    [InlineData("#1", "CSQL032")]
    [InlineData("sum(sum(a))", "CSQL038")]
    [InlineData("a +", "CSQL030")]
    [InlineData("", "CSQL030")]
    [InlineData("-- nothing", "CSQL030")]
    [InlineData("/* never closed", "CSQL030")]
    [InlineData("'never closed", "CSQL030")]
    [InlineData("1) FROM t; DROP TABLE t; SELECT (1", "CSQL031")]
    public void Parse_RefusesWhatIsNotOneExpression(string sql, string code)
    {
        Assert.Null(Formula.Parse(session, sql, diagnostics));
        Assert.Contains(code, diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData("sum(größe) + \"Age\"(b)", "\"Age\"")]
    [InlineData("sum(größe) + \"Any_Value\"(b)", "\"Any_Value\"")]
    [InlineData("count_if(größe = 'ü 🙂' AN b)", "AN")]
    [InlineData("sum(größe) + radnom()", "radnom")]
    [InlineData("sum(größe) + any_value(b)", "any_value")]
    [InlineData("coalesce(größe, (SELECT 1))", "(")]
    public void Parse_PlacesMistakesAfterTextThatIsNotAscii(string sql, string expected)
    {
        _ = Formula.Parse(session, sql, diagnostics);

        Assert.Equal(expected, Assert.Single(diagnostics).Span!.Slice);
    }

    public void Dispose() => session.Dispose();

    private Expression Parse(string sql)
    {
        var expression = Formula.Parse(session, sql, diagnostics);
        Assert.True(expression is not null || diagnostics.Count > 0);
        return expression ?? throw new InvalidOperationException(DiagnosticPrinter.Print(diagnostics));
    }
}

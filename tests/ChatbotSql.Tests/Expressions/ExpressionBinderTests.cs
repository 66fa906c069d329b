using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;

namespace ChatbotSql.Tests.Expressions;

public sealed class ExpressionBinderTests
{
    /// <summary>Columns of files without a header are called by their number, which is no reason to take one for another.</summary>
    [Fact]
    public void TypesOfManyAtOnce_AreThoseOfEachAlone()
    {
        using var session = DuckDbSession.InMemory();
        var table = TableShape.Create(session, "rows", "rows", [new("c0", "INTEGER"), new("c1", "VARCHAR"), new("c2", "DOUBLE"), new("tried", "DATE")]);
        var diagnostics = new DiagnosticBag();
        string[] texts = ["c2", "c1", "c0", "tried", "sum(c0)", "count(c1)", "NULL", "c2 > 1"];
        var expressions = texts.Select(text => Formula.Parse(session, text, diagnostics)!).ToList();

        var together = new ExpressionBinder(session, diagnostics);
        together.Prepare(table, [.. expressions]);

        Assert.Equal(["DOUBLE", "VARCHAR", "INTEGER", "DATE", "HUGEINT", "BIGINT", "\"NULL\"", "BOOLEAN"], expressions.Select(expression => together.TypeOf(expression, table)));
        Assert.Equal(expressions.Select(expression => together.TypeOf(expression, table)), expressions.Select(expression => new ExpressionBinder(session, diagnostics).TypeOf(expression, table)));
        Assert.Empty(diagnostics);
    }
}

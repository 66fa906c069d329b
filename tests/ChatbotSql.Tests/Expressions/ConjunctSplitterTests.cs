using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;

namespace ChatbotSql.Tests.Expressions;

/// <summary>A condition is split where AND joins its parts, and nowhere else.</summary>
public sealed class ConjunctSplitterTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a AND b", "a|b")]
    [InlineData("a and NOT b  AND c > 1", "a|NOT b|c > 1")]
    [InlineData("x BETWEEN 1 AND 2 AND y", "x BETWEEN 1 AND 2|y")]
    [InlineData("x BETWEEN 1 AND 2", "x BETWEEN 1 AND 2")]
    [InlineData("a OR b AND c", "a OR b AND c")]
    [InlineData("(a OR b) AND c", "(a OR b)|c")]
    [InlineData("CASE WHEN a AND b THEN c ELSE d END AND e", "CASE WHEN a AND b THEN c ELSE d END|e")]
    [InlineData("i = 'this AND that' AND f(a AND b, c)", "i = 'this AND that'|f(a AND b, c)")]
    [InlineData("\"a AND b\" AND c", "\"a AND b\"|c")]
    [InlineData("a AND /* b AND */ c", "a|c")]
    public void Split(string condition, string expected)
    {
        using var session = DuckDbSession.InMemory();

        Assert.Equal(expected.Split('|'), new ConjunctSplitter(session).Split(condition));
    }

    /// <summary>Whatever is true, false or NULL: the parts hold together where the whole does.</summary>
    [Theory]
    [InlineData("a AND (b AND c) AND (a OR c)")]
    [InlineData("NOT (a AND b) AND c IS NOT NULL")]
    [InlineData("coalesce(a, b) AND (b OR c) AND a IS DISTINCT FROM c")]
    public void Parts_HoldTogetherWhereTheWholeDoes(string condition)
    {
        using var session = DuckDbSession.InMemory();
        var parts = string.Join(" AND ", new ConjunctSplitter(session).Split(condition).Select(part => $"coalesce(({part}), false)"));
        const string Values = "(VALUES (true), (false), (NULL))";

        var differing = session.Scalar<long>($"SELECT count(*) FROM {Values} AS x(a), {Values} AS y(b), {Values} AS z(c) WHERE coalesce({condition}, false) <> ({parts})");

        Assert.Equal(0, differing);
    }
}

using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;

namespace ChatbotSql.Tests.Expressions;

/// <summary>Division by zero gives NULL wherever it stands, and all else means what it meant.</summary>
public sealed class SafeDivisionTests
{
    [Theory]
    [InlineData("a / b", "a / nullif(b, 0)")]
    [InlineData("a / b / c", "a / nullif(b, 0) / nullif(c, 0)")]
    [InlineData("a / (b - c)", "a / nullif((b - c), 0)")]
    [InlineData("a / (b / c)", "a / nullif((b / nullif(c, 0)), 0)")]
    [InlineData("a / -b", "a / nullif(-b, 0)")]
    [InlineData("a / greatest(b, c / d) + e", "a / nullif(greatest(b, c / nullif(d, 0)), 0) + e")]
    [InlineData("a // b", "a // nullif(b, 0)")]
    [InlineData("a % \"b / c\"", "a % nullif(\"b / c\", 0)")]
    [InlineData("a / CASE WHEN b > 0 THEN c ELSE d END * e", "a / nullif(CASE WHEN b > 0 THEN c ELSE d END, 0) * e")]
    [InlineData("a / 1e-3", "a / nullif(1e-3, 0)")]
    [InlineData("a / 2.5E+3 - b", "a / nullif(2.5E+3, 0) - b")]
    [InlineData("a / .5", "a / nullif(.5, 0)")]
    [InlineData("a / 1e - 3", "a / nullif(1e, 0) - 3")]
    [InlineData("'a / b'", "'a / b'")]
    [InlineData("(a - b) * 2", "(a - b) * 2")]
    public void EveryDivisor_IsNullWhereItIsZero(string sql, string expected) => Assert.Equal(expected, SafeDivision.In(sql));

    [Theory]
    [InlineData("1.0 / 0")]
    [InlineData("1.0 / (1.0 / 0)")]
    [InlineData("5 % 0")]
    [InlineData("1.0 / (2 - 2) + 3")]
    public void DivisionByZero_IsNull(string sql)
    {
        using var session = DuckDbSession.InMemory();

        Assert.Null(session.Rows($"SELECT {SafeDivision.In(sql)}").Rows[0][0]);
    }

    [Theory]
    [InlineData("7.0 / 2 - 1", 2.5)]
    [InlineData("-7.0 / -2 * 4", 14)]
    [InlineData("2 * (3.0 + 1) / (5 - 1)", 2)]
    public void OtherArithmetic_StaysWhatItIs(string sql, double expected)
    {
        using var session = DuckDbSession.InMemory();

        Assert.Equal(expected, session.Scalar<double>($"SELECT CAST({SafeDivision.In(sql)} AS DOUBLE)"));
    }
}

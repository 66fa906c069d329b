using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Model;

/// <summary>Any text and any name come back from DuckDB as they went in.</summary>
public sealed class SqlLiteralTests : IDisposable
{
    private readonly DuckDbSession session = DuckDbSession.InMemory();

    [Fact]
    public void Text_RoundTrips() => Prop.ForAll<string>(text =>
        Assert.Equal(Valid(text), session.Scalar<string>($"SELECT {SqlLiteral.Text(Valid(text))}"))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("'; DROP TABLE t; --")]
    [InlineData("it's \"quoted\" \\ $x $$ {} %s")]
    [InlineData("größe 🙂 \u202E \u0001 \r\n\t")]
    public void Text_RoundTripsWhatIsHostile(string text) => Assert.Equal(text, session.Scalar<string>($"SELECT {SqlLiteral.Text(text)}"));

    [Fact]
    public void OnOneLine_RoundTrips() => Prop.ForAll<string>(text => IsOnOneLine(Valid(text))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("two \n\n  lines' \r\n")]
    [InlineData("\u2028\u2029")]
    [InlineData("\f\u0085it's")]
    public void OnOneLine_RoundTripsWhatEndsLines(string text) => IsOnOneLine(text);

    private void IsOnOneLine(string text)
    {
        var sql = SqlLiteral.OnOneLine(text);

        Assert.Equal(text, session.Scalar<string>($"SELECT {sql}"));
        Assert.Equal(sql, sql.ReplaceLineEndings(""));
    }

    [Fact]
    public void Identifier_RoundTrips() => Prop.ForAll<string>(text =>
    {
        var name = "c" + Valid(text);
        Assert.Equal(name, session.Rows($"SELECT 1 AS {SqlLiteral.Identifier(name)}").Columns[0]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void List_RoundTrips() => Prop.ForAll<string[]>(texts =>
    {
        var values = (texts ?? []).Select(Valid).ToList();
        var read = session.Column<string>($"SELECT unnest(CAST({SqlLiteral.List(values)} AS VARCHAR[]))");
        Assert.Equal(values, read);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("4.50", true, "4.50")]
    [InlineData("-3", true, "(-3)")]
    [InlineData("true", true, "true")]
    [InlineData("null", true, "null")]
    [InlineData("4.50", false, "'4.50'")]
    [InlineData("1e5", true, "'1e5'")]
    [InlineData("1; DROP TABLE t", true, "'1; DROP TABLE t'")]
    [InlineData("it's", true, "'it''s'")]
    [InlineData("1,000", true, "'1,000'")]
    public void Constant_IsANumberOnlyWhereItIsOne(string text, bool isPlain, string expected) => Assert.Equal(expected, SqlLiteral.Constant(text, isPlain));

    public void Dispose() => session.Dispose();

    /// <summary>Text that UTF-8 can hold, without NUL, which ends a statement.</summary>
    private static string Valid(string? text) => string.Concat((text ?? "").EnumerateRunes()).Replace("\0", "", StringComparison.Ordinal);
}

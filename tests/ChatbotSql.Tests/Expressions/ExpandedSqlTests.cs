using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Expressions;

/// <summary>Parameters become constants, comments go, and each place still leads to the author's words.</summary>
public sealed class ExpandedSqlTests
{
    private readonly DiagnosticBag diagnostics = [];

    [Theory]
    [InlineData("turns > $limit", "turns > 3")]
    [InlineData("$limit+$limit", "3+3")]
    [InlineData("'$limit'", "'$limit'")]
    [InlineData("\"$limit\"", "\"$limit\"")]
    [InlineData("$$limit$$", "$$limit$$")]
    [InlineData("a /* $limit */ b", "a\nb")]
    [InlineData("a -- $limit\nb", "a\nb")]
    [InlineData("a -- the end", "a")]
    [InlineData("  a  +  b  ", "a  +  b")]
    public void Expand_ReplacesParametersOnly(string sql, string expected) => Assert.Equal(expected, Expand(sql).Text.Trim());

    [Fact]
    public void SpanOf_LeadsBackThroughParametersAndComments()
    {
        var sql = Expand("$limit + größe /* $limit */ + -- x\n $limit + WORD");

        Assert.Equal("WORD", sql.SpanOf(sql.Text.IndexOf("WORD", StringComparison.Ordinal), 4).Slice);
        Assert.Equal("größe", sql.TokenSpanAt(sql.Text.IndexOf("größe", StringComparison.Ordinal)).Slice);
        Assert.Empty(diagnostics);
    }

    /// <summary>Of the SQL of sources alone; a name of a schema, a column or a text is no call.</summary>
    [Theory]
    [InlineData("max(instant(raw.at)) + Instant (f(a, (b)))", "max(READ(raw.at END) + READ (f(a, (b)) END")]
    [InlineData("instant(instant(at))", "READ(READ(at END END")]
    [InlineData("instant", "instant")]
    [InlineData("main.instant(at), \"instant\"(at), 'instant(at)'", "main.instant(at), \"instant\"(at), 'instant(at)'")]
    [InlineData("instant(at", "instant(at")]
    [InlineData("at)", "at)")]
    public void Expand_ReplacesCallsThatReadTimes(string sql, string expected)
    {
        Assert.Equal(expected, ExpandedSql.Expand(Formula.Text(sql), Formula.Parameters(), diagnostics, reading: ("READ", " END")).Text);
        Assert.Equal(sql, Expand(sql).Text);
    }

    [Fact]
    public void SpanOf_LeadsBackThroughCallsThatReadTimes()
    {
        var sql = ExpandedSql.Expand(Formula.Text("min(instant($limit)) + WORD"), Formula.Parameters(("limit", "3")), diagnostics, reading: ("list_transform([CAST", " AS VARCHAR)], f)[1]"));

        Assert.Equal("WORD", sql.SpanOf(sql.Text.IndexOf("WORD", StringComparison.Ordinal), 4).Slice);
        Assert.Equal("$limit", sql.TokenSpanAt(sql.Text.IndexOf('3', StringComparison.Ordinal)).Slice);
        Assert.Equal("instant", sql.TokenSpanAt(sql.Text.IndexOf("CAST", StringComparison.Ordinal)).Slice);
    }

    [Fact]
    public void TokenSpanAt_PastTheEnd_IsTheLastWord() => Assert.Equal("is_engaged", Expand("count_if(is_engaged").TokenSpanAt(500).Slice);

    [Fact]
    public void Expand_ReportsAParameterThatIsNotThereAndLeavesIt()
    {
        Assert.Equal("turns > $limti", Expand("turns > $limti").Text);

        var only = Assert.Single(diagnostics);
        Assert.Equal(("CSQL033", "$limti", "did you mean `limit`?"), (only.Code, only.Span!.Slice, only.Help));
    }

    [Theory]
    [InlineData(false, "`$limit` is the text 'abc', at a.yml:1:1")]
    [InlineData(true, "`$limit` is the text 'abc', given by `--param`")]
    public void WithTexts_SaysWhereATextComesFrom(bool isGiven, string expected)
    {
        var limit = new Parameter(new Located("limit", Formula.Text("limit").Span), "'abc'", isGiven);
        var sql = ExpandedSql.Expand(Formula.Text("turns > $limit"), new ParameterSet([limit]), diagnostics);

        Assert.Equal(expected, sql.WithTexts(Diagnostic.Error("CSQL044", null, "it does not fit")).Help);
    }

    private ExpandedSql Expand(string sql) => ExpandedSql.Expand(Formula.Text(sql), Formula.Parameters(("limit", "3")), diagnostics);
}

using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;

namespace ChatbotSql.Tests.Expressions;

public sealed class KeywordsTests
{
    /// <summary>Who quotes any other word has done so in vain.</summary>
    [Fact]
    public void All_NeedQuotes()
    {
        using var session = DuckDbSession.InMemory();
        var kept = session.Column<string>("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')");

        Assert.Equal([], Keywords.All.Except(kept));
    }

    [Theory]
    [InlineData("max(at)", 6, "at")]
    [InlineData("count_if(order > 3)", 9, "order")]
    [InlineData("sum(end - 1)", 4, "end")]
    [InlineData("count_if(CASE WHEN a THEN b END END)", 32, null)]
    [InlineData("count_if(a AND AND b)", 15, null)]
    [InlineData("max(\"at\") )", 10, null)]
    public void Near_FindsWhatMayBeAColumn(string text, int index, string? keyword) => Assert.Equal(keyword, Keywords.Near(text, index, isQuery: false));

    [Fact]
    public void Near_LeavesTheClausesOfAQueryAlone()
    {
        Assert.Equal("at", Keywords.Near("SELECT at AS occurred_at FROM raw", 10, isQuery: true));
        Assert.Null(Keywords.Near("SELECT a FROM raw WHERE GROUP BY a", 24, isQuery: true));
    }
}

using ChatbotSql.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Expressions;

/// <summary>Where tokens begin and end; nothing that a person can type makes the lexer fail or loop.</summary>
public sealed class SqlLexerTests
{
    [Theory]
    [InlineData("a+b", "Word:a Symbol:+ Word:b")]
    [InlineData("'it''s' x", "String:'it''s' Word:x")]
    [InlineData("e'it\\'s' x", "String:e'it\\'s' Word:x")]
    [InlineData("E'a\\\\' x", "String:E'a\\\\' Word:x")]
    [InlineData("\"a \"\" b\".c", "Word:\"a \"\" b\" Symbol:. Word:c")]
    [InlineData("$$it's $x$$ y", "String:$$it's $x$$ Word:y")]
    [InlineData("$tag$ $$ ' $tag$ y", "String:$tag$ $$ ' $tag$ Word:y")]
    [InlineData("$limit*2", "Parameter:$limit Symbol:* Number:2")]
    [InlineData("a$b", "Word:a$b")]
    [InlineData("1.5e3+x", "Number:1.5e3 Symbol:+ Word:x")]
    [InlineData("1_000", "Number:1_000")]
    [InlineData("größe>ü", "Word:größe Symbol:> Word:ü")]
    [InlineData("a -- b 'c\nd", "Word:a Word:d")]
    [InlineData("a /* b /* ' */ $c */ d", "Word:a Word:d")]
    [InlineData("a/b", "Word:a Symbol:/ Word:b")]
    [InlineData("a-b", "Word:a Symbol:- Word:b")]
    [InlineData("'a -- b' /* c */ '/* d'", "String:'a -- b' String:'/* d'")]
    [InlineData("  ", "")]
    public void Tokens_AreTold(string sql, string expected) => Assert.Equal(expected, Shown(sql));

    [Theory]
    [InlineData("'open")]
    [InlineData("\"open")]
    [InlineData("e'open\\")]
    [InlineData("$$open")]
    [InlineData("$tag$open$ta")]
    [InlineData("/* open /* */")]
    [InlineData("-- open")]
    [InlineData("$")]
    [InlineData("'''")]
    [InlineData("/*/")]
    public void Tokens_OfWhatIsNotClosed_EndWithTheText(string sql) => AssertCovers(sql);

    [Theory]
    [InlineData("a = 'open", "'open")]
    [InlineData("a = 'it''", "'it''")]
    [InlineData("'a' = \"open )", "\"open )")]
    [InlineData("a = e'it\\'", "e'it\\'")]
    [InlineData("$tag$ $$ ' $ta", "$tag$ $$ ' $ta")]
    [InlineData("a = 'it''s'", null)]
    [InlineData("a = e'\\\\'", null)]
    [InlineData("\"a\"", null)]
    [InlineData("$$a$$", null)]
    [InlineData("a /* open '", null)]
    [InlineData("a -- open '", null)]
    [InlineData("$limit", null)]
    [InlineData("", null)]
    public void Unclosed_IsWhatAQuoteOpensAndNothingCloses(string sql, string? expected) =>
        Assert.Equal(expected, SqlLexer.Unclosed(sql) is { } token ? sql[token.Start..token.End] : null);

    [Fact]
    public void Tokens_OfAnyText_FollowEachOther() =>
        Prop.ForAll(Gen.Elements("'", "\"", "$", "a", "$a", "/*", "*/", "--", "\n", "\\", "e'", "ö", "🙂", " ", "1", ";").ListOf().ToArbitrary(), parts => AssertCovers(string.Concat(parts)))
            .QuickCheckThrowOnFailure();

    private static void AssertCovers(string sql)
    {
        var end = 0;
        foreach (var token in SqlLexer.Tokens(sql))
        {
            Assert.InRange(token.Start, end, sql.Length - 1);
            Assert.InRange(token.End, token.Start + 1, sql.Length);
            end = token.End;
        }
    }

    private static string Shown(string sql) => string.Join(' ', SqlLexer.Tokens(sql).Select(token => $"{token.Kind}:{sql[token.Start..token.End]}"));
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Model;

public sealed class NamesTests
{
    [Fact]
    public void Every_word_that_the_engine_reserves_is_reserved()
    {
        using var session = DuckDbSession.InMemory();
        var words = session.Rows("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'").Rows.Select(row => (string)row[0]!).ToList();

        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.True(Names.AreReserved(word), word));
    }

    /// <summary>Some words cannot be a column without quotes, although they can be a function.</summary>
    [Fact]
    public void Every_word_that_is_no_column_without_quotes_is_reserved_for_columns()
    {
        using var session = DuckDbSession.InMemory();
        var words = session.Rows("SELECT DISTINCT keyword_name FROM duckdb_keywords() ORDER BY ALL").Rows.Select(row => (string)row[0]!).ToList();

        Assert.All(words, word => Assert.True(IsColumn(session, word) != Names.AreReservedForColumns(word), word));
    }

    private static bool IsColumn(DuckDbSession session, string word)
    {
        try
        {
            return session.Rows($"SELECT CAST({word} AS VARCHAR) AS {word} FROM (SELECT 1 AS {SqlLiteral.Identifier(word)}) GROUP BY {word}").Rows[0][0] is "1";
        }
        catch (SqlException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData("left", "`left` cannot name a dimension: it is a reserved word of SQL")]
    [InlineData("order", "`order` cannot name a dimension: it is a reserved word of SQL")]
    [InlineData("Channel", "`Channel` cannot name a dimension")]
    public void A_dimension_with_such_a_name_is_reported_at_its_place(string name, string message)
    {
        var diagnostics = LoadWithDimension(name);

        var error = Assert.Single(diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(message, error.Message);
        Assert.Equal("metrics/own.yml:2:12", $"{error.Span}");
    }

    [Fact]
    public void Words_that_only_look_reserved_are_names() =>
        Assert.DoesNotContain(LoadWithDimension("day"), diagnostic => diagnostic.Severity == Severity.Error);

    private static ImmutableArray<Diagnostic> LoadWithDimension(string name)
    {
        var folder = Directory.CreateTempSubdirectory("names").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "metrics"));
            File.WriteAllText(Path.Combine(folder, "chatbotsql.yml"), "name: names\n");
            File.WriteAllText(Path.Combine(folder, "metrics", "own.yml"), $"dimensions:\n  - {{name: {name}, facts: [conversations], sql: channel}}\n");
            var diagnostics = new DiagnosticBag();
            Compiler.Load(folder, InputPolicy.Required, diagnostics);
            return [.. diagnostics];
        }
        catch (ProjectException exception)
        {
            return exception.Diagnostics;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

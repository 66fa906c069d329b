using System.Text.Json;

namespace ChatbotSql.EndToEnd;

/// <summary>The SQL of the notebooks of the demo, and of the README, runs in a foreign client and finds something.</summary>
[Collection(DemoCollection.Name)]
public sealed class NotebookTests(DemoFixture demo)
{
    [Theory]
    [InlineData("first_look.sql", 9)]
    [InlineData("first_look.ipynb", 10)]
    [InlineData("first_look.Rmd", 10)]
    public void Notebook_Runs(string name, int queries)
    {
        var text = File.ReadAllText(Path.Combine(demo.Project, "notebooks", name));

        var sql = Path.GetExtension(name) switch
        {
            ".sql" => Statements(text),
            ".ipynb" => Python(text),
            _ => [.. Between(text, "```{sql ", "\n```").Select(chunk => chunk[(chunk.IndexOf('\n', StringComparison.Ordinal) + 1)..]), .. Between(text, "dbGetQuery(con, \"", "\")")],
        };

        Check(sql, queries);
    }

    /// <summary>Each line of SQL in the section on notebooks.</summary>
    [Fact]
    public void Readme_Runs()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var section = Between(readme, "\n## Notebooks\n", "\n## ").Single();

        Check([.. Between(section, "```sql\n", "```").SelectMany(Statements)], 10);
    }

    private void Check(IReadOnlyCollection<string> sql, int queries)
    {
        Assert.Equal(queries, sql.Count);
        var answers = Processes.Answers(demo.Database, sql);
        Assert.All(sql.Zip(answers), pair => Assert.True(pair.Second is { Error: null, Rows.Count: > 0 }, $"{pair.First}\n{pair.Second.Error ?? "no rows"}"));
    }

    private static IReadOnlyCollection<string> Python(string notebook)
    {
        using var json = JsonDocument.Parse(notebook);
        var code = json.RootElement.GetProperty("cells").EnumerateArray()
            .Where(cell => cell.GetProperty("cell_type").GetString() == "code")
            .Select(cell => string.Concat(cell.GetProperty("source").EnumerateArray().Select(line => line.GetString())));
        return [.. code.SelectMany(cell => Between(cell, "con.sql(\"\"\"", "\"\"\")"))];
    }

    private static IReadOnlyCollection<string> Statements(string script) =>
        [.. string.Join('\n', script.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)).Select(line => line.Split("  --")[0].TrimEnd()))
            .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static IEnumerable<string> Between(string text, string before, string after)
    {
        for (var start = text.IndexOf(before, StringComparison.Ordinal); start >= 0; start = text.IndexOf(before, start, StringComparison.Ordinal))
        {
            start += before.Length;
            var end = text.IndexOf(after, start, StringComparison.Ordinal);
            yield return text[start..(end < 0 ? text.Length : end)];
        }
    }
}

using System.Globalization;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>The account of raw rows can be added up by who reads it, also of a source that makes other rows than it reads.</summary>
[Collection(DemoCollection.Name)]
public sealed class QualityTests(DemoFixture demo, Browser browser) : IClassFixture<Browser>
{
    [FactWhereChromium]
    public async Task Lines_AddUp()
    {
        await using var open = await browser.Open(demo.WritePage());

        var lines = await open.Page.Locator("#quality .quality tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))");

        Assert.All(lines, line => Assert.Equal(Number(line[1]), line[2..7].Sum(Number)));
        Assert.Equal(Expected(), lines.Select(line => (line[0], Number(line[1]), Number(line[6]))));
        Assert.Contains(lines, line => line[0].EndsWith("made of these", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_HasTheSameLines()
    {
        var text = Processes.Run(demo.Project, "report", "--format", "text").Output.Split('\n');

        Assert.All(Expected(), expected =>
        {
            var name = expected.Name.Replace("made of these", " (made of these)", StringComparison.Ordinal);
            var words = Assert.Single(text, line => line.StartsWith($"{name}  ", StringComparison.Ordinal))[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(expected.Rows.ToString(CultureInfo.InvariantCulture), words[0]);
            Assert.Contains(expected.Used.ToString(CultureInfo.InvariantCulture), words[1..]);
        });
    }

    private IEnumerable<(string Name, long Rows, long Used)> Expected() => demo.Rows("""
        SELECT source AS name, CAST(rows_read AS VARCHAR) AS rows, CAST(CASE WHEN rows_made = rows_used THEN rows_loaded ELSE rows_used END AS VARCHAR) AS used
        FROM meta.reconciliation
        UNION ALL
        SELECT source || 'made of these', CAST(rows_made AS VARCHAR), CAST(rows_loaded AS VARCHAR) FROM meta.reconciliation WHERE rows_made <> rows_used
        ORDER BY name
        """).Select(row => (row.GetProperty("name").GetString()!, Number(row.GetProperty("rows").GetString()!), Number(row.GetProperty("used").GetString()!)));

    private static long Number(string text) => text.Length == 0 ? 0 : long.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}

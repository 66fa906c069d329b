using System.Text.Json;
using ChatbotSql.DuckDb;
using ChatbotSql.Report;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Report;

/// <summary>Text from data stays text in each format.</summary>
public sealed class RowFormatterTests
{
    private static readonly string[] Hostile =
    [
        "it's \"quoted\"", "a,b", "line\nbreak", "<b onclick=alert(1)>", "🙂 größe", "\u001B[31mred", "\u202Ereversed",
        "a | b", "back\\slash", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "", " ", new string('x', 10_000),
    ];

    [Fact]
    public void Csv_ReadsBackInDuckDb()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "rows.csv");
        File.WriteAllText(file, RowFormatter.Format(Rows(Hostile), RowFormat.Csv));
        using var session = DuckDbSession.InMemory();

        var read = session.Column<string>($"SELECT coalesce(text, '') FROM read_csv('{file}', header = true, all_varchar = true, quote = '\"', delim = ',', max_line_size = 100000)");

        Assert.Equal(Hostile.Length, read.Count);
        Assert.Equal(Hostile, read.Select(text => text.StartsWith('\'') ? text[1..] : text));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void Csv_MarksWhatASpreadsheetWouldCompute(string text) =>
        Assert.StartsWith("'", RowFormatter.Format(Rows([text]), RowFormat.Csv).Split('\n', 2)[1].TrimStart('"'), StringComparison.Ordinal);

    [Fact]
    public void Csv_LeavesNumbersAlone()
    {
        var rows = new RowSet(["n"], [[-1.5], [-2L], [-3m]]);

        Assert.Equal("n\n-1.5\n-2\n-3\n", RowFormatter.Format(rows, RowFormat.Csv));
    }

    [Fact]
    public void Json_ParsesBackToTheSameText() => Prop.ForAll<string[]>(texts =>
    {
        var given = (texts ?? []).Select(text => string.Concat((text ?? "").EnumerateRunes())).ToList();
        using var json = JsonDocument.Parse(RowFormatter.Format(Rows(given), RowFormat.Json));
        Assert.Equal(given, json.RootElement.EnumerateArray().Select(row => row.GetProperty("text").GetString()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Json_KeepsTypes()
    {
        var rows = new RowSet(["a", "b", "c", "d", "e"], [[null, true, 0.1, 12L, new DateOnly(2026, 1, 31)]]);

        using var json = JsonDocument.Parse(RowFormatter.Format(rows, RowFormat.Json));

        Assert.Equal("[null,true,0.1,12,\"2026-01-31\"]", JsonSerializer.Serialize(json.RootElement[0].EnumerateObject().Select(property => property.Value)));
    }

    [Theory]
    [InlineData(RowFormat.Table)]
    [InlineData(RowFormat.Markdown)]
    public void Lines_HoldOneRowEach_AndNoControlCharacters(RowFormat format)
    {
        var lines = RowFormatter.Format(Rows(Hostile), format).TrimEnd('\n').Split('\n');

        Assert.Equal(Hostile.Length + (format == RowFormat.Table ? 1 : 2), lines.Length);
        Assert.DoesNotContain(lines, line => line.Any(char.IsControl) || line.Contains('\u202E'));
    }

    [Fact]
    public void Markdown_HasTheSameCellsInEveryRow()
    {
        var lines = RowFormatter.Format(Rows(Hostile), RowFormat.Markdown).TrimEnd('\n').Split('\n');

        Assert.All(lines, line => Assert.Equal(2, Unescaped(line, '|')));
        Assert.DoesNotContain(lines, line => line.Contains('<'));
    }

    [Theory]
    [InlineData(RowFormat.Table)]
    [InlineData(RowFormat.Csv)]
    [InlineData(RowFormat.Json)]
    [InlineData(RowFormat.Markdown)]
    public void Format_OfNoRows_StillEndsALine(RowFormat format) => Assert.EndsWith("\n", RowFormatter.Format(new RowSet(["a"], []), format), StringComparison.Ordinal);

    private static RowSet Rows(IEnumerable<string> texts) => new(["text"], [.. texts.Select(text => new object?[] { text })]);

    private static int Unescaped(string line, char sign)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            count += line[i] == sign ? 1 : 0;
            i += line[i] == '\\' ? 1 : 0;
        }

        return count;
    }
}

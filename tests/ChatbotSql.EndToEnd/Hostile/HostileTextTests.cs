using System.Text;
using System.Text.Json;

namespace ChatbotSql.EndToEnd.Hostile;

/// <summary>Text from data is data in every output: it comes back as it went in, and does nothing on the way.</summary>
public sealed class HostileTextTests(HostileProject project) : IClassFixture<HostileProject>
{
    private const string Starts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static readonly string[] Intents = [.. NastyText.All.Where(text => text.Trim(' ').Length > 0).Order(StringComparer.Ordinal)];

    [Fact]
    public void Build_Works()
    {
        Assert.True(project.Build.ExitCode == 0, project.Build.Error);
        Assert.True(NastyText.IsSafe(project.Build.Output), project.Build.Output);
        Assert.True(NastyText.IsSafe(project.Build.Error), project.Build.Error);
    }

    [Theory]
    [InlineData("intent")]
    [InlineData("channel")]
    [InlineData("page")]
    [InlineData("campaign")]
    public void File_HasWhatWentIn(string column) => Assert.Equal(Intents, Bytes(column, "conversations"));

    [Theory]
    [InlineData("query own_chats --by intent --format table")]
    [InlineData("query own_chats --by intent --format json")]
    [InlineData("query own_chats --by intent --format markdown")]
    [InlineData("query own_leads --by intent --format table")]
    [InlineData("gaps --limit 1000 --format table")]
    [InlineData("gaps --limit 1000 --format json")]
    [InlineData("gaps --limit 1000 --format markdown")]
    [InlineData("check --fail-on nothing")]
    [InlineData("check --fail-on nothing --format json")]
    [InlineData("explain own_chats --period 2026-03-09 --rows 100 --by intent")]
    [InlineData("explain own_chats --period 2026-03-09 --rows 100 --by intent --format json")]
    [InlineData("explain own_leads --period 2026-03-02 --rows 5")]
    [InlineData("report --format text")]
    [InlineData("validate")]
    [InlineData("export --out exports --format json")]
    public void Terminal_IsLeftAlone(string command)
    {
        var result = project.Run(command.Split(' '));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(NastyText.IsSafe(result.Output), result.Output);
        Assert.True(NastyText.IsSafe(result.Error), result.Error);
    }

    [Theory]
    [InlineData("query own_chats --by intent", "intent")]
    [InlineData("gaps --limit 1000", "topic")]
    public void Rows_ComeBack(string command, string column)
    {
        var csv = CsvReader.Read(project.Run([.. command.Split(' '), "--format", "csv"]).Output);
        var json = project.Run([.. command.Split(' '), "--format", "json"]).Output;
        var markdown = project.Run([.. command.Split(' '), "--format", "markdown"]).Output.TrimEnd('\n').Split('\n');

        Assert.All(csv, row => Assert.Equal(csv[0].Count, row.Count));
        var cells = csv.Skip(1).Select(row => row[csv[0].IndexOf(column)]).Where(text => text.Trim(' ').Length > 0).ToList();
        Assert.DoesNotContain(cells, text => Starts.Contains(text[0], StringComparison.Ordinal));
        Assert.Equal(Intents.Select(Apostrophe).Order(StringComparer.Ordinal), cells.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Intents, Column(json, column));
        Assert.All(markdown, line => Assert.Equal(Bars(markdown[0]), Bars(line)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public void Exports_ComeBack(string format)
    {
        var exported = project.Run("export", "conversations", "leads", "--format", format, "--out", format);

        Assert.True(exported.ExitCode == 0, exported.Error);
        if (format == "parquet")
        {
            Assert.Equal(Intents, Bytes("intent", $"'{Path.Combine(project.Folder, format, "conversations.parquet")}'"));
            return;
        }

        var rows = CsvReader.Read(File.ReadAllText(Path.Combine(project.Folder, format, "conversations.csv")));
        var intents = rows.Skip(1).Select(row => row[rows[0].IndexOf("intent")]).Where(text => text.Trim(' ').Length > 0).Distinct();
        Assert.Equal(Intents.Select(Apostrophe).Order(StringComparer.Ordinal), intents.Order(StringComparer.Ordinal));
        Assert.All(CsvReader.Read(File.ReadAllText(Path.Combine(project.Folder, format, "leads.csv")))[0], name => Assert.DoesNotContain(name[..1], Starts, StringComparison.Ordinal));
    }

    /// <summary>A cell is picked by a text that would be SQL if it could.</summary>
    [Fact]
    public void Cell_IsPickedByItsText()
    {
        var one = project.Run("query", "own_chats", "--at", "intent=Robert'); DROP TABLE conversations;--", "--format", "csv");
        var sql = project.Run("compile", "own_chats", "--at", "intent=Robert'); DROP TABLE conversations;--");

        Assert.Equal("15", CsvReader.Read(one.Output)[1][CsvReader.Read(one.Output)[0].IndexOf("value")]);
        Assert.Contains("'Robert''); DROP TABLE conversations;--'", sql.Output, StringComparison.Ordinal);
        Assert.Contains($"{15 * NastyText.All.Length}", Processes.Read(project.Database, "SELECT count(*) AS rows FROM conversations"), StringComparison.Ordinal);
    }

    /// <summary>Whatever a value begins or ends with, it is found as it is; a word that begins with `@` names no file.</summary>
    [Theory]
    [InlineData("@SUM(A1)")]
    [InlineData("\n=1+1")]
    [InlineData("two\r\nlines")]
    [InlineData("\u2028\u2029")]
    public void Value_IsFoundAsItIs(string intent)
    {
        var query = project.Run("query", "own_chats", "--at", $"intent={intent}", "--format", "csv");
        var explained = project.Run("explain", "own_chats", "--period", "2026-03-09", "--at", $"channel={intent}, intent={intent}");
        var gaps = project.Run("gaps", "--intent", intent, "--format", "csv");

        Assert.Equal("15", CsvReader.Read(query.Output)[1][CsvReader.Read(query.Output)[0].IndexOf("value")]);
        Assert.True(explained.ExitCode == 0, explained.Error);
        Assert.True(gaps.ExitCode == 0, gaps.Error);
        Assert.Equal(2, CsvReader.Read(gaps.Output).Count);
    }

    /// <summary>The different texts of a column, from their bytes: the client leaves out a byte-order mark at the beginning of any text.</summary>
    private List<string> Bytes(string column, string table) =>
    [
        .. Column(Processes.Read(project.Database, $"SELECT DISTINCT hex(encode({column})) AS bytes FROM {table} WHERE trim({column}) <> ''"), "bytes")
            .Select(bytes => Encoding.UTF8.GetString(Convert.FromHexString(bytes))).Order(StringComparer.Ordinal),
    ];

    private static string Apostrophe(string text) => Starts.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;

    /// <summary>The different texts of a column of rows in JSON.</summary>
    private static List<string> Column(string json, string column) =>
    [
        .. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(row => row.GetProperty(column).GetString()).OfType<string>()
            .Where(text => text.Trim(' ').Length > 0).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>How many bars of a line of Markdown part cells.</summary>
    private static int Bars(string line) => line.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|');
}

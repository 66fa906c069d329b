using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatbotSql.EndToEnd;

/// <summary>The generated file says of everything in it what it is, and its size is told.</summary>
[Collection(DemoCollection.Name)]
public sealed class SelfDescriptionTests(DemoFixture demo)
{
    /// <summary>What a conversation takes, with ids that are random UUIDs as text, is to stay below this many bytes.</summary>
    private const double MostBytes = 120;

    private static readonly string[] Uncommented =
    [
        "SELECT schema_name, table_name FROM duckdb_tables() WHERE coalesce(comment, '') = ''",
        "SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal AND coalesce(comment, '') = ''",
        "SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE NOT internal AND coalesce(comment, '') = ''",
        "SELECT schema_name, function_name FROM duckdb_functions() WHERE NOT internal AND coalesce(comment, '') = ''",
    ];

    [Fact]
    public void Everything_IsCommentedOn()
    {
        using var small = new SmallProject();

        var found = Processes.Answers(demo.Database, Uncommented).Concat(Processes.Answers(small.Database, Uncommented)).ToList();

        Assert.All(found, answer => Assert.True(answer.Error is null, answer.Error));
        Assert.Empty(found.SelectMany(answer => answer.Rows).Select(row => row.GetRawText()));
    }

    /// <summary>Dimensions stand in the order of their declaration, whatever a metric says: a name to copy has to be one that there is.</summary>
    [Fact]
    public void Segments_AreNamedAsTheyAreStored()
    {
        var comments = demo.Rows("SELECT DISTINCT comment FROM duckdb_columns() WHERE column_name = 'segment' AND table_name IN ('metric_values', 'funnel')");
        var named = Regex.Match(Assert.Single(comments).GetProperty("comment").GetString()!, @"\w+\+\w+").Value;
        var written = Regex.Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")), @"`(\w+\+\w+)`, whichever way").Groups[1].Value;

        Assert.All([named, written], segment => Assert.NotEmpty(demo.Rows($"SELECT 1 FROM metric_values WHERE segment = '{segment}' LIMIT 1")));
    }

    [Fact]
    public void Help_HasAnExampleOfEverything_ThatRuns()
    {
        var help = Processes.Answers(demo.Database, ["SELECT name, kind, example FROM help()"])[0].Rows;
        var named = help.Select(row => $"{row.GetProperty("kind")} {row.GetProperty("name")}").ToHashSet();

        var answers = Processes.Answers(demo.Database, [.. help.Select(row => row.GetProperty("example").GetString()!)]);

        Assert.Superset(new HashSet<string> { "table conversations", "view metric_values", "table funnel", "macro funnel", "macro help", "macro metric", "macro conversations_behind", "macro csat", "table meta.runs" }, named);
        Assert.Equal(help.Count, named.Count);
        Assert.All(help.Zip(answers), pair => Assert.True(pair.Second.Error is null, $"{pair.First.GetProperty("example")}\n{pair.Second.Error}"));
    }

    /// <summary>The demo's conversations many times over, each with ids of its own: so few as they are, half of their blocks are empty.</summary>
    [Fact]
    public void Conversation_TakesFewBytes()
    {
        using var folder = new TemporaryFolder();
        string[] queries =
        [
            "SET threads = 1",
            $"ATTACH '{Path.Combine(folder.Path, "copy.duckdb")}' AS copy (READ_WRITE)",
            """
            CREATE TABLE copy.conversations AS
            SELECT * EXCLUDE (visitor) REPLACE (CAST(uuid() AS VARCHAR) AS conversation_id, visitor AS visitor_id, concat('visitor:', visitor) AS person_id)
            FROM (SELECT *, CAST(uuid() AS VARCHAR) AS visitor FROM conversations, range(20))
            ORDER BY started_at
            """,
            "CHECKPOINT copy",
            """
            SELECT (SELECT used_blocks * block_size FROM pragma_database_size() WHERE database_name = 'copy') / count(*) AS bytes
            FROM copy.conversations
            """,
        ];

        var answers = Processes.Answers(demo.Database, queries);

        Assert.All(answers, answer => Assert.True(answer.Error is null, answer.Error));
        Assert.InRange(Number(answers[^1].Rows[0], "bytes"), 60, MostBytes);
    }

    private static double Number(JsonElement row, string column) => double.Parse(row.GetProperty(column).ToString(), CultureInfo.InvariantCulture);
}

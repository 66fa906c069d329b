using System.Globalization;
using System.Text.Json;

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

    [Fact]
    public void Conversation_TakesFewBytes()
    {
        var answer = Processes.Answers(demo.Database,
        [
            """
            SELECT
                -- The last block is not full, and is much for so few conversations.
                (SELECT count(DISTINCT block_id) - 1 FROM pragma_storage_info('conversations') WHERE persistent) * (SELECT block_size FROM pragma_database_size()) / count(*) AS bytes,
                count(*) FILTER (WHERE length(conversation_id) = 36) / count(*) AS with_uuids
            FROM conversations
            """,
        ])[0];

        Assert.True(answer.Error is null, answer.Error);
        Assert.Equal(1, Number(answer.Rows[0], "with_uuids"));
        Assert.InRange(Number(answer.Rows[0], "bytes"), 60, MostBytes);
    }

    private static double Number(JsonElement row, string column) => double.Parse(row.GetProperty(column).ToString(), CultureInfo.InvariantCulture);
}

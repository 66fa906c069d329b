using ChatbotSql.Diagnostics;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Load;

/// <summary>A project that was loaded before raw files came is built with them: whoever holds it would be told that nothing is new.</summary>
public sealed class ArrivedFilesTests : IDisposable
{
    private const string Header = "name,happened,chat,stage\n";

    private readonly WrittenProject project = new("""
        sources:
          - name: log
            feeds: events
            files: "data/*.csv"
            timezone: UTC
            lookups: {stages: "stages/*.csv"}
            sql: "SELECT row_id, name AS event_name, CAST(happened AS TIMESTAMP) AS occurred_at, chat AS conversation_id, label AS intent FROM raw LEFT JOIN stages USING (stage)"
        """, ("data/1.csv", $"{Header}user_message,2026-03-02 10:00:00,c1,a\n"), ("stages/1.csv", "stage,label\na,first\n"));

    public void Dispose() => project.Dispose();

    [Fact]
    public void FilesThatHaveCome_AreBuilt()
    {
        var catalog = project.Load();
        Assert.Equal(BuildWork.Full, Build(catalog).Work);
        Assert.Equal(BuildWork.Nothing, Build(catalog).Work);

        project.Write("data/2.csv", $"{Header}user_message,2026-03-03 10:00:00,c2,b\n");
        Assert.NotEqual(BuildWork.Nothing, Build(catalog).Work);
        Assert.Equal(["c1|first", "c2|"], Conversations());

        project.Write("stages/2.csv", "stage,label\nb,second\n");
        Assert.NotEqual(BuildWork.Nothing, Build(catalog).Work);
        Assert.Equal(["c1|first", "c2|second"], Conversations());
        Assert.Equal(BuildWork.Nothing, Build(project.Load()).Work);
    }

    [Fact]
    public void AProjectThatIsLoadedWithoutItsFiles_IsBuiltOfThem()
    {
        project.Build();
        project.Write("data/2.csv", $"{Header}user_message,2026-03-03 10:00:00,c2,a\n");

        Build(project.Load(InputPolicy.Recorded));
        Assert.Equal(["c1|first", "c2|first"], Conversations());
    }

    [Fact]
    public void AFileThatHasGone_IsAnError()
    {
        project.Write("data/2.csv", $"{Header}user_message,2026-03-03 10:00:00,c2,b\n");
        var catalog = project.Load();
        File.Move(Path.Combine(project.Root, "data/2.csv"), Path.Combine(project.Root, "data/3.csv"));

        Assert.Equal(["CSQL175"], Assert.Throws<ProjectException>(() => Build(catalog)).Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static BuildResult Build(Catalog catalog) => Builder.Build(catalog, TimeProvider.System);

    private IEnumerable<string> Conversations() => project.Rows("SELECT conversation_id, intent FROM conversations ORDER BY ALL");
}

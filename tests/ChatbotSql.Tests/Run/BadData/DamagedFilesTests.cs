using ChatbotSql.Run;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Load;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>A file whose damage shows only when its rows are read is left out where that is allowed, and known to the builds that follow.</summary>
public sealed class DamagedFilesTests
{
    private const string Row = "'user_message' AS name, TIMESTAMP '2026-03-04 10:00:00' AS happened, 'c3' AS chat, 4 AS score";

    [Fact]
    public void NextBuild_HasNothingToDo_UntilTheFileIsSound()
    {
        using var project = new DirtyProject("data/*.parquet", [DirtyProject.OfColumns], "max_bad_files: 1");
        project.Parquet("data/a.parquet", $"SELECT 'a' AS id, {Row}");
        project.Parquet("data/b.parquet", $"SELECT 'b' AS id, {Row}");
        var sound = File.ReadAllBytes(project.PathOf("data/b.parquet"));
        var damaged = sound.ToArray();
        damaged.AsSpan(4, 30).Fill(0xFF);
        project.Write("data/b.parquet", damaged);

        var first = Builder.Build(project.Load(), TimeProvider.System);
        var second = Builder.Build(project.Load(), TimeProvider.System);
        project.Write("data/b.parquet", sound);
        var third = Builder.Build(project.Load(), TimeProvider.System);

        Assert.Equal((1, BuildWork.Nothing, 2), (first.Reconciliation.Single().Read, second.Work, third.Reconciliation.Single().Read));
        Assert.Contains(first.Warnings, warning => warning.Code == "CSQL171");
        Assert.DoesNotContain(third.Warnings, warning => warning.Code == "CSQL171");
    }

    [Fact]
    public void NextBuild_HasNothingToDo_WhereAFileLacksTheColumnsOfTheOthers()
    {
        using var project = new DirtyProject("data/*.csv", [DirtyProject.OfColumns], "max_bad_files: 1");
        project.Write("data/a.csv", DirtyProject.Good);
        project.Write("data/b.csv", "Internal Server Error\n");

        var first = Builder.Build(project.Load(), TimeProvider.System);
        var catalog = project.Load();
        var known = SoundFiles.Of(catalog, EarlierBuild.Read(first.Database), RunRecord.VersionOf(catalog)).Sources.Single().Files!;
        var second = Builder.Build(project.Load(), TimeProvider.System);

        Assert.Equal((3, BuildWork.Nothing), (first.Reconciliation.Single().Read, second.Work));
        Assert.Equal(project.PathOf("data/b.csv"), Assert.Single(known.Faults).Path);
    }
}

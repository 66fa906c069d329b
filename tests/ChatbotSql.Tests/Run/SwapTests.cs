using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run;

/// <summary>A build leaves the old file or the new one, and nothing beside it.</summary>
public sealed class SwapTests
{
    [Fact]
    public void Build_UnderAReader_LeavesItTheOldFileAndOthersTheNewOne()
    {
        using var project = new SmallProject();
        var database = project.Build();
        using var reader = Open(database);
        var before = StartedAt(reader);

        project.BuildFully();

        using var later = Open(database);
        Assert.Equal(before, StartedAt(reader));
        Assert.NotEqual(before, StartedAt(later));
        Assert.Equal([database], Directory.EnumerateFiles(Path.GetDirectoryName(database)!));
    }

    [Fact]
    public void Build_ThatFails_LeavesTheOldFile()
    {
        using var project = new SmallProject();
        var database = project.Build();
        var before = File.ReadAllBytes(database);
        using var hold = new FileStream($"{database}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var error = Assert.Throws<ProjectException>(project.BuildFully);

        Assert.Equal("CSQL111", Assert.Single(error.Diagnostics).Code);
        Assert.Equal(before, File.ReadAllBytes(database));
    }

    [Fact]
    public void Build_ReplacesWhatADeadBuildLeft()
    {
        using var project = new SmallProject();
        var database = project.Build();
        File.WriteAllText($"{database}.building", "half written");
        File.WriteAllText($"{database}.building.wal", "half written");
        File.WriteAllText($"{database}.wal", "stale");

        project.Build();

        Assert.Equal([database], Directory.EnumerateFiles(Path.GetDirectoryName(database)!));
        using var session = Open(database);
        Assert.True(session.Scalar<long>("SELECT count(*) FROM metric_values") > 0);
    }

    private static DuckDbSession Open(string database)
    {
        var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        return session;
    }

    private static string StartedAt(DuckDbSession session) => session.Scalar<string>("SELECT CAST(max(started_at) AS VARCHAR) FROM meta.runs");
}

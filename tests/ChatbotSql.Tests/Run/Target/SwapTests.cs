using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.Target;

/// <summary>A build leaves the old file or the new one, and nothing beside it.</summary>
public sealed class SwapTests
{
    [Fact]
    public void Build_UnderAReader_LeavesItTheOldFileAndOthersTheNewOne()
    {
        using var project = Project();
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
        using var project = Project();
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
        using var project = Project();
        var database = project.Build();
        File.WriteAllText($"{database}.building", "half written");
        File.WriteAllText($"{database}.building.wal", "half written");
        File.WriteAllText($"{database}.wal", "stale");
        File.WriteAllText($"{database}.lock", "");
        Directory.CreateDirectory($"{database}.spill");
        File.WriteAllText(Path.Combine($"{database}.spill", "duckdb_temp_storage_DEFAULT-0.tmp"), "spilled");

        project.Build();

        Assert.Equal([database], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(database)!));
        using var session = Open(database);
        Assert.True(session.Scalar<long>("SELECT count(*) FROM metric_values") > 0);
    }

    [Theory]
    [InlineData(int.MaxValue, null, "2999-01-01T00:00:00Z")]
    [InlineData(1, "another-machine", "2999-01-01T00:00:00Z")]
    [InlineData(null, null, "2001-01-01T00:00:00Z")]
    public void Build_AfterOneThatDied_TakesItsLock(int? process, string? machine, string since)
    {
        using var project = Project();
        var database = project.Build();
        WriteHolder(database, process ?? Environment.ProcessId, machine ?? Environment.MachineName, since);

        project.BuildFully();

        Assert.Equal([database], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(database)!));
    }

    /// <summary>The lock's file can be a new one while the holder of the old one still runs.</summary>
    [Fact]
    public void Build_WhileTheHolderRuns_StopsAndNamesIt()
    {
        using var project = Project();
        var database = project.Build();
        WriteHolder(database, Environment.ProcessId, Environment.MachineName, "2999-01-01T00:00:00Z");

        var error = Assert.Throws<ProjectException>(project.BuildFully);

        var said = Assert.Single(error.Diagnostics);
        Assert.Equal("CSQL111", said.Code);
        Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName} has held `{database}.lock` since 2999-01-01 00:00:00 UTC", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OfALink_ReplacesWhatItPointsTo()
    {
        using var project = Project("database: link/acme.duckdb");
        var file = project.PathOf("disk/real.duckdb");
        Directory.CreateDirectory(project.PathOf("link"));
        Directory.CreateDirectory(project.PathOf("disk"));
        File.CreateSymbolicLink(project.PathOf("link/acme.duckdb"), file);

        var database = project.Build();
        project.BuildFully();

        Assert.Equal(file, new FileInfo(database).LinkTarget);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(project.PathOf("disk")));
        using var session = Open(file);
        Assert.True(session.Scalar<long>("SELECT count(*) FROM metric_values") > 0);
    }

    [Fact]
    public void Build_KeepsWhoMayReadTheFile()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var project = Project();
        var database = project.Build();
        File.SetUnixFileMode(database, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        project.BuildFully();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead, File.GetUnixFileMode(database));
    }

    /// <summary>DuckDB would write its log beside another name.</summary>
    [Theory]
    [InlineData("database: build/a?b.duckdb", "build/a?b.duckdb")]
    [InlineData("database: really?/b.duckdb", "really?/b.duckdb")]
    [InlineData("database: link.duckdb", "a?b.duckdb")]
    public void Build_IntoAPathWithAQuestionMark_StopsBeforeItWrites(string settings, string path)
    {
        using var project = Project(settings);
        File.CreateSymbolicLink(project.PathOf("link.duckdb"), project.PathOf("a?b.duckdb"));
        var before = Directory.EnumerateFileSystemEntries(project.PathOf(".")).Order().ToList();

        var error = Assert.Throws<ProjectException>(project.Build);

        Assert.Equal("CSQL195", Assert.Single(error.Diagnostics).Code);
        Assert.Contains($"`{project.PathOf(path)}`", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(project.PathOf(".")).Order());
    }

    /// <summary>A project with one metric: what becomes of its file is looked at, not what is in it.</summary>
    private static SmallProject Project(string settings = "") => new(settings) { Only = "bot_sessions" };

    private static void WriteHolder(string database, int process, string machine, string since) =>
        File.WriteAllText($"{database}.holder", string.Create(CultureInfo.InvariantCulture, $$"""{"Process":{{process}},"Machine":"{{machine}}","Since":"{{since}}"}"""));

    private static DuckDbSession Open(string database)
    {
        var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        return session;
    }

    private static string StartedAt(DuckDbSession session) => session.Scalar<string>("SELECT CAST(max(started_at) AS VARCHAR) FROM meta.runs");
}

using ChatbotSql.DuckDb;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.DuckDb;

/// <summary>What a session may take of the machine.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("threads: 3", true, 3)]
    [InlineData("threads: 3", false, 3)]
    [InlineData("week_start: monday", true, 1)]
    public void Threads_AreThoseStated_OrOneWhereThereIsLittleToRead(string settings, bool isLittle, long threads)
    {
        using var session = Limited(settings, isLittle);

        Assert.Equal(threads, session.Scalar<long>("SELECT current_setting('threads')"));
    }

    [Fact]
    public void Threads_AreThoseOfTheMachine_WhereThereIsMuch()
    {
        using var fresh = DuckDbSession.InMemory();
        using var session = Limited("week_start: monday", isLittle: false);

        Assert.Equal(fresh.Scalar<long>("SELECT current_setting('threads')"), session.Scalar<long>("SELECT current_setting('threads')"));
    }

    /// <summary>What the runtime takes at once is less than what a project may state.</summary>
    [Fact]
    public void Threads_MayBeMoreThanFilesAreLookedIntoBy()
    {
        using var project = new SmallProject("threads: 513") { Only = "bot_sessions" };

        Assert.True(File.Exists(project.Build()));
    }

    /// <summary>What does not fit into memory goes to a disk, which is full when it has no room for it either.</summary>
    [Theory]
    [InlineData("1MB", true)]
    [InlineData("1GB", false)]
    public void SortThatDoesNotFit_TellsADiskFromMemory(string room, bool isFullDisk)
    {
        using var folder = new TemporaryFolder();
        using var session = DuckDbSession.InMemory();
        session.Execute($"SET temp_directory = '{folder.Path}'; SET max_temp_directory_size = '{room}'; SET memory_limit = '20MB'; SET threads = 1");

        var error = Assert.Throws<SqlException>(() => session.Execute(isFullDisk
            ? "CREATE TABLE sorted AS SELECT md5(CAST(range AS VARCHAR)) AS text FROM range(3000000) ORDER BY ALL"
            : "SELECT list(md5(CAST(range AS VARCHAR))) FROM range(3000000)"));

        Assert.Equal((true, isFullDisk), (error.IsLackOfRoom, error.IsFullDisk));
        Assert.True(error.IsMachineFailure);
    }

    private static DuckDbSession Limited(string settings, bool isLittle)
    {
        using var project = new SmallProject(settings);
        var session = DuckDbSession.InMemory();
        session.Limit(project.Load().Settings, Path.GetTempPath(), isLittle);
        return session;
    }
}

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

    private static DuckDbSession Limited(string settings, bool isLittle)
    {
        using var project = new SmallProject(settings);
        var session = DuckDbSession.InMemory();
        session.Limit(project.Load().Settings, Path.GetTempPath(), isLittle);
        return session;
    }
}

using ChatbotSql.DuckDb;

namespace ChatbotSql.Tests.DuckDb;

/// <summary>What a caller has under way ends when its token says so, and no sooner.</summary>
public sealed class InterruptionTests
{
    /// <summary>Takes hours unless it is stopped. It reads nothing but tables: how far it is, DuckDB can tell of these alone.</summary>
    private const string Endless = "SELECT count(*) FROM numbers a, numbers b WHERE hash(a.range + b.range) = 42";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Statement_ThatRuns_IsStopped()
    {
        using var source = new CancellationTokenSource();
        using var interruption = Interruption.On(source.Token);
        using var session = DuckDbSession.InMemory();
        session.KeepProgress();
        session.Execute("CREATE TABLE numbers AS FROM range(2000000)");
        session.Execute("SET progress_bar_time = 0");

        // Neither who runs the statement nor who stops it waits for a thread of the pool, which other tests may have taken.
        var running = Task.Factory.StartNew(() => session.Scalar<long>(Endless), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (!((IAsyncResult)running).AsyncWaitHandle.WaitOne(Pause))
        {
            StopOnceItRuns(session, source);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public void Statement_AfterTheToken_IsNotBegun()
    {
        using var source = new CancellationTokenSource();
        using var interruption = Interruption.On(source.Token);
        using var session = DuckDbSession.InMemory();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => session.Execute("SELECT 1"));
    }

    [Fact]
    public void Statement_OfAnotherCaller_GoesOn()
    {
        using var source = new CancellationTokenSource();
        using (Interruption.On(source.Token))
        {
            source.Cancel();
        }

        using var session = DuckDbSession.InMemory();
        Assert.Equal(1, session.Scalar<int>("SELECT 1"));
    }

    private static void StopOnceItRuns(DuckDbSession session, CancellationTokenSource source)
    {
        if (session.Connection.GetQueryProgress().RowsProcessed > 0)
        {
            source.Cancel();
        }
    }
}

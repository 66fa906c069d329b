using DuckDB.NET.Native;

namespace ChatbotSql.Tests.Bindings;

public sealed class InterruptTests : BindingsTest
{
    /// <summary>Takes days unless it is stopped.</summary>
    private const string Endless = "SELECT count(*) FROM numbers a, range(100000000) b WHERE hash(a.range + b.range) = 42";

    public InterruptTests() => Execute("CREATE TABLE numbers AS FROM range(1000000)");

    [Fact]
    public async Task Cancel_FromAnotherThread_EndsTheQuery()
    {
        using var command = Command(Endless);
        var running = Task.Run(command.ExecuteScalar);

        // A call that comes before the query has begun does nothing.
        SpinWait.SpinUntil(() =>
        {
            command.Cancel();
            return running.IsCompleted;
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => running);
        Assert.Equal(1, Scalar("SELECT 1"));
    }

    [Fact]
    public async Task Progress_OfARunningQuery_IsSeenFromAnotherThread()
    {
        Execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false; SET progress_bar_time = 0");
        using var command = Command(Endless);
        var running = Task.Run(command.ExecuteScalar);

        var seen = default(DuckDBQueryProgress);
        SpinWait.SpinUntil(() =>
        {
            seen = Connection.GetQueryProgress();
            return seen.RowsProcessed > 0 || running.IsCompleted;
        });
        command.Cancel();

        await Assert.ThrowsAsync<OperationCanceledException>(() => running);
        Assert.InRange(seen.Percentage, 0, 100);
        Assert.InRange(seen.RowsProcessed, 1UL, seen.TotalRowsToProcess);
    }

    [Fact]
    public void Progress_OfNoQuery_IsNotKnown() => Assert.Equal(-1, Connection.GetQueryProgress().Percentage);
}

using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace ChatbotSql.Tests.Bindings;

public sealed class InterruptTests : BindingsTest
{
    /// <summary>Takes hours unless it is stopped. It reads nothing but tables: how far it is, DuckDB can tell of these alone.</summary>
    private const string Endless = "SELECT count(*) FROM numbers a, numbers b WHERE hash(a.range + b.range) = 42";

    public InterruptTests() => Execute("CREATE TABLE numbers AS FROM range(2000000)");

    [Fact]
    public async Task Cancel_FromAnotherThread_EndsTheQuery()
    {
        using var command = Command(Endless);
        var running = Begin(command);

        // A call that comes before the query has begun does nothing.
        SpinWait.SpinUntil(() =>
        {
            command.Cancel();
            return running.IsCompleted;
        });

        AssertInterrupted(await Record.ExceptionAsync(() => running));
        Assert.Equal(1, Scalar("SELECT 1"));
    }

    [Fact]
    public async Task Progress_OfARunningQuery_IsSeenFromAnotherThread()
    {
        Execute("SET enable_progress_bar = true; SET enable_progress_bar_print = false; SET progress_bar_time = 0");
        using var command = Command(Endless);
        var running = Begin(command);

        var seen = default(DuckDBQueryProgress);
        SpinWait.SpinUntil(() =>
        {
            seen = Connection.GetQueryProgress();
            return seen.RowsProcessed > 0 || running.IsCompleted;
        });
        command.Cancel();

        AssertInterrupted(await Record.ExceptionAsync(() => running));
        Assert.InRange(seen.Percentage, 0, 100);
        Assert.InRange(seen.RowsProcessed, 1UL, seen.TotalRowsToProcess);
    }

    [Fact]
    public void Progress_OfNoQuery_IsNotKnown() => Assert.Equal(-1, Connection.GetQueryProgress().Percentage);

    /// <summary>Begins a query in a thread of its own: those of the pool may all be taken by other tests.</summary>
    private static Task<object?> Begin(DuckDBCommand command) =>
        Task.Factory.StartNew(command.ExecuteScalar, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>The provider tells of a cancellation, unless it came so early that DuckDB itself was still preparing.</summary>
    private static void AssertInterrupted(Exception? exception) => Assert.True(
        exception is OperationCanceledException || (exception is DuckDBException && exception.Message.Contains("INTERRUPT", StringComparison.Ordinal)),
        $"expected an interrupted query, got {exception}");
}

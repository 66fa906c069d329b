using System.Diagnostics;
using DuckDB.NET.Data;

namespace ChatbotSql.Tests.Bindings;

/// <summary>Measures the process, so nothing runs beside it.</summary>
[CollectionDefinition(nameof(LifetimeTests), DisableParallelization = true)]
[Collection(nameof(LifetimeTests))]
public sealed class LifetimeTests
{
    /// <summary>32 KiB a cycle: an instance, a connection, a statement or a result that stayed behind takes far more.</summary>
    private const long AllowedGrowth = 32L << 20;

    [Fact]
    public void OpenQueryClose_AThousandTimes_LeavesNothingBehind()
    {
        Cycle(100);
        var before = Footprint.Now();

        Cycle(1_000);

        var after = Footprint.Now();
        Assert.True(after.Memory - before.Memory < AllowedGrowth, $"{before} became {after}");
        Assert.InRange(after.Threads, 0, before.Threads + 8);
        Assert.InRange(after.Handles, 0, before.Handles + 8);
    }

    private static void Cycle(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var command = new DuckDBCommand("SELECT range FROM range(100000) WHERE range >= $first", connection);
            command.Parameters.Add(new DuckDBParameter("first", 7));
            using (var reader = command.ExecuteReader())
            {
                Assert.True(reader.Read());
            }

            command.CommandText = "SELECT nothing FROM range(1) WHERE range >= $first";
            Assert.Throws<DuckDBException>(command.ExecuteScalar);
        }
    }

    private sealed record Footprint(long Memory, int Threads, int Handles)
    {
        public static Footprint Now()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            return new(process.WorkingSet64, process.Threads.Count, process.HandleCount);
        }
    }
}

using DuckDB.NET.Native;

namespace ChatbotSql.DuckDb;

/// <summary>Interrupts the statements of a connection once a token says so.</summary>
internal sealed class Interrupter : IDisposable
{
    /// <summary>An interrupt that comes just before a statement begins does nothing, so it is repeated.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly DuckDBNativeConnection connection;
    private readonly CancellationTokenRegistration registration;
    private Timer? timer;
    private bool isOver;

    public Interrupter(DuckDBNativeConnection connection, CancellationToken token)
    {
        this.connection = connection;
        registration = token.UnsafeRegister(_ => Begin(), null);
    }

    public void Dispose()
    {
        registration.Dispose();
        lock (gate)
        {
            isOver = true;
            timer?.Dispose();
        }
    }

    private void Begin()
    {
        lock (gate)
        {
            timer = isOver ? null : new Timer(_ => Interrupt(), null, Pause, Pause);
        }

        // At once, and in this thread: where all threads of the pool are taken, the timer's turn comes late.
        Interrupt();
    }

    private void Interrupt()
    {
        lock (gate)
        {
            if (!isOver)
            {
                connection.Interrupt();
            }
        }
    }
}

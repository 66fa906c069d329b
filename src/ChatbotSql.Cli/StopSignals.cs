using System.Runtime.InteropServices;
using ChatbotSql.FileSystem;

namespace ChatbotSql.Cli;

/// <summary>Stops the command when the system asks for it: by Ctrl-C, when a job ends, when a terminal is closed.</summary>
/// <remarks>What runs is interrupted and cleans up after itself. What does not listen in time, or a second signal, ends the process at once.</remarks>
internal sealed partial class StopSignals : IDisposable
{
    /// <summary>What the user reads then.</summary>
    public const string Message = "stopped; what was unfinished is removed, the rest is as it was";

    /// <summary>How long work has to come to its end by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private Timer? limit;

    public StopSignals() => registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Stop))];

    public CancellationToken Token => source.Token;

    /// <summary>The exit code that shells expect after the signal that came, or null while none has come.</summary>
    public int? ExitCode { get; private set; }

    public void Dispose()
    {
        Array.ForEach(registrations, registration => registration.Dispose());
        limit?.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (ExitCode is { } code)
        {
            End(code);
        }

        var exitCode = context.Signal switch
        {
            PosixSignal.SIGINT => 130,
            PosixSignal.SIGTERM => 143,
            _ => 129,
        };
        ExitCode = exitCode;
        limit = new Timer(_ => End(exitCode), null, Patience, Timeout.InfiniteTimeSpan);
        source.Cancel();
    }

    private static void End(int exitCode)
    {
        LeftOvers.RemoveAll();
        Console.Error.WriteLine(Message);
        if (!OperatingSystem.IsWindows())
        {
            // No more than that: destructors of the native library would wait for its threads, or fail under them.
            ExitNow(exitCode);
        }

        Environment.Exit(exitCode);
    }

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitNow(int exitCode);
}

using System.Diagnostics;
using System.Globalization;

namespace ChatbotSql.Guarantees.Measure;

/// <summary>A command that runs; it is killed where it has not ended when it is disposed of.</summary>
internal sealed class RunningCommand(Process process) : IDisposable
{
    private readonly Task<string> output = process.StandardOutput.ReadToEndAsync();
    private readonly Task<string> error = process.StandardError.ReadToEndAsync();

    public Process Process => process;

    /// <summary>The most memory that it has held so far, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, and what it said on standard error.</returns>
    public (int ExitCode, string Said) End()
    {
        process.WaitForExit();
        output.GetAwaiter().GetResult();
        return (process.ExitCode, error.GetAwaiter().GetResult().Trim());
    }

    /// <summary>Waits for the end, and looks at the memory that is held all along.</summary>
    /// <returns>The exit code, and what it said on standard error.</returns>
    public (int ExitCode, string Said) EndWatched()
    {
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            PeakMemory = Math.Max(PeakMemory, MemoryNow());
        }

        return End();
    }

    private long MemoryNow()
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended just now.
            return 0;
        }
    }

    /// <summary>Sends a signal, such as <c>INT</c> or <c>TERM</c>.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <returns>Whether it was killed before its end.</returns>
    public bool Kill()
    {
        process.Kill();
        return End().ExitCode != 0;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}

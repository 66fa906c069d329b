using System.Diagnostics;

namespace ChatbotSql.Guarantees.Measure;

/// <summary>A command that runs; it is killed where it has not ended when it is disposed of.</summary>
internal sealed class RunningCommand(Process process) : IDisposable
{
    private readonly Task<string> output = process.StandardOutput.ReadToEndAsync();
    private readonly Task<string> error = process.StandardError.ReadToEndAsync();

    public Process Process => process;

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, and what it said on standard error.</returns>
    public (int ExitCode, string Said) End()
    {
        process.WaitForExit();
        output.GetAwaiter().GetResult();
        return (process.ExitCode, error.GetAwaiter().GetResult().Trim());
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

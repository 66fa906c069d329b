using System.Diagnostics;

namespace ChatbotSql.Tests.Report;

/// <summary>Named pipes, as other programs make and read them.</summary>
internal static class Pipes
{
    /// <summary>After it, nobody reads or writes any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task Make(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync();
        Assert.Equal(0, made.ExitCode);
    }

    /// <summary>What is written into a pipe until it is closed. One that nobody writes to is given up.</summary>
    public static async Task<string> Read(string path)
    {
        using var reader = Process.Start(new ProcessStartInfo("cat", [path]) { RedirectStandardOutput = true })!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            return await reader.StandardOutput.ReadToEndAsync(limit.Token);
        }
        finally
        {
            reader.Kill();
        }
    }

    /// <summary>A writer into a pipe, once somebody reads it.</summary>
    public static Task<StreamWriter> Open(string path) =>
        Task.Run(() => new StreamWriter(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))).WaitAsync(Patience);
}

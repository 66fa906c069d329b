using System.Diagnostics;

namespace ChatbotSql.Guarantees.Measure;

/// <summary>Runs the built command, which stands beside this program.</summary>
internal static class Command
{
    /// <summary>Begins <c>chatbotsql</c>; what it prints is read to its end in the background.</summary>
    public static RunningCommand Begin(string folder, params string[] arguments) =>
        new(Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chatbotsql.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>Runs <c>chatbotsql</c> to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static void Run(string folder, params string[] arguments)
    {
        using var command = Begin(folder, arguments);
        var (exitCode, said) = command.End();
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"chatbotsql {string.Join(' ', arguments)} ended with {exitCode}: {said}");
        }
    }
}

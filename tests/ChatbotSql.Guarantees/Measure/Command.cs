using System.Collections.Immutable;
using System.Diagnostics;

namespace ChatbotSql.Guarantees.Measure;

/// <summary>Runs the command.</summary>
internal static class Command
{
    /// <summary>What is run: the built command, which stands beside this program, unless another is set before all else.</summary>
    public static ImmutableArray<string> Program { get; set; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "chatbotsql.dll")];

    /// <summary>Begins <c>chatbotsql</c>; what it prints is read to its end in the background.</summary>
    public static RunningCommand Begin(string folder, params string[] arguments) => Begin(folder, new Dictionary<string, string>(), arguments);

    /// <param name="environment">Further variables.</param>
    private static RunningCommand Begin(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Program[0], [.. Program.Skip(1), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Runs <c>chatbotsql</c> to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static void Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    /// <summary>The same with further variables of the environment.</summary>
    public static void Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var command = Begin(folder, environment, arguments);
        var (exitCode, said) = command.End();
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"chatbotsql {string.Join(' ', arguments)} ended with {exitCode}: {said}");
        }
    }
}

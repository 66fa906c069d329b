using System.Collections.Immutable;
using System.Diagnostics;

namespace ChatbotSql.Guarantees.Measure;

/// <summary>Runs the command.</summary>
internal static class Command
{
    /// <summary>What is run: the built command, which stands beside this program, unless another is set before all else.</summary>
    public static ImmutableArray<string> Program { get; set; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "chatbotsql.dll")];

    /// <summary>What starts it, so that it hears SIGINT: whoever runs this in the background may have had it ignored.</summary>
    private static ImmutableArray<string> Listening => OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];

    /// <summary>Begins <c>chatbotsql</c>; what it prints is read to its end in the background.</summary>
    public static RunningCommand Begin(string folder, params string[] arguments) => Begin(folder, new Dictionary<string, string>(), arguments);

    /// <param name="environment">Further variables.</param>
    private static RunningCommand Begin(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        ImmutableArray<string> words = [.. Listening, .. Program, .. arguments];
        var start = new ProcessStartInfo(words[0], words.Skip(1))
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

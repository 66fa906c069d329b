using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ChatbotSql.EndToEnd;

/// <summary>Runs programs as a user does, each in a process of its own.</summary>
internal static class Command
{
    /// <summary>Runs the built command.</summary>
    public static CommandResult ChatbotSql(string folder, params string[] arguments) =>
        Run("dotnet", folder, [Path.Combine(AppContext.BaseDirectory, "chatbotsql.dll"), .. arguments]);

    /// <summary>Runs SQL in a DuckDB client that is not ours and returns its rows, a JSON array a line.</summary>
    public static IReadOnlyList<string> ForeignClient(string database, string sql)
    {
        var result = Run("node", ClientFolder(), ["query.mjs", database, sql]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static CommandResult Run(string program, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static string ClientFolder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "client");
}

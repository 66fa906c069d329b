using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ChatbotSql.EndToEnd;

/// <summary>Runs the command and the foreign client.</summary>
internal static class Processes
{
    /// <summary>By when a process ends on the busiest machine. One that does not is at fault.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>The command: the program that CHATBOTSQL_COMMAND names, such as one that is published, or what is built with the tests.</summary>
    private static readonly string[] Command = Environment.GetEnvironmentVariable("CHATBOTSQL_COMMAND") is { Length: > 0 } program
        ? [program]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "chatbotsql.dll")];

    /// <summary>Runs <c>chatbotsql</c> in a folder.</summary>
    public static ProcessResult Run(string folder, params string[] arguments) =>
        Run(Command[0], folder, [.. Command[1..], .. arguments]);

    /// <summary>The same with its streams led elsewhere.</summary>
    /// <param name="streams">Where to, as a shell says it, such as <c>2>&amp;-</c>.</param>
    public static ProcessResult RunLed(string folder, string streams, params string[] arguments) =>
        Run("/bin/sh", folder, ["-c", $"exec \"$@\" {streams}", "sh", .. Command, .. arguments]);

    /// <summary>The same by a program that runs what follows it.</summary>
    public static ProcessResult RunBy(string[] program, string folder, params string[] arguments) =>
        Run(program[0], folder, [.. program[1..], .. Command, .. arguments]);

    /// <summary>The same with further variables of the environment.</summary>
    public static ProcessResult Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Run(Command[0], folder, [.. Command[1..], .. arguments], environment);

    /// <summary>Whether the command can be run without what root alone may do.</summary>
    public static bool CanBeWithoutPrivileges => OperatingSystem.IsLinux() && (!Environment.IsPrivilegedProcess || (File.Exists(Setpriv) && Run(Setpriv, "/", [.. WithoutPrivileges, .. Command, "--version"]).ExitCode == 0));

    private const string Setpriv = "/usr/bin/setpriv";

    /// <summary>Root stays who it is, and may read the command wherever it was put; but what is closed is closed to it too.</summary>
    private static string[] WithoutPrivileges => ["--bounding-set=-all", "--inh-caps=-all"];

    /// <summary>The same where what is closed is closed.</summary>
    public static ProcessResult RunWithoutPrivileges(string folder, params string[] arguments) =>
        Environment.IsPrivilegedProcess ? Run(Setpriv, folder, [.. WithoutPrivileges, .. Command, .. arguments]) : Run(folder, arguments);

    /// <summary><c>chatbotsql</c> in a folder, going on.</summary>
    public static Process Begin(string folder, params string[] arguments) =>
        Start(Listening[0], folder, [.. Listening[1..], .. arguments]);

    /// <summary>The rows of a query over a DuckDB file, as the foreign client prints them.</summary>
    public static string Read(string database, string sql)
    {
        var result = Run("node", Client(), ["read.mjs", database, sql]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    /// <summary>What the foreign client has to say to each of many queries over a DuckDB file, in one process.</summary>
    public static IReadOnlyList<ForeignAnswer> Answers(string database, IReadOnlyCollection<string> queries) => Answers("answers.mjs", database, queries);

    /// <summary>The same of an earlier DuckDB without ICU.</summary>
    public static IReadOnlyList<ForeignAnswer> AnswersWithoutIcu(string database, IReadOnlyCollection<string> queries) => Answers("without_icu.mjs", database, queries);

    private static IReadOnlyList<ForeignAnswer> Answers(string script, string database, IReadOnlyCollection<string> queries)
    {
        var result = Run("node", Client(), [script, database], input: string.Concat(queries.Select(sql => $"{JsonSerializer.Serialize(sql)}\n")));
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ForeignAnswer.Parse)];
    }

    /// <summary>The foreign client, holding a file open.</summary>
    /// <param name="access">For what, as DuckDB calls it.</param>
    public static Process Hold(string database, string sql, string access = "READ_ONLY") => Start("node", Client(), ["hold.mjs", database, sql, access]);

    /// <summary>The foreign client, opening a file again and again until its standard input is closed.</summary>
    public static Process Poll(string database, string sql) => Start("node", Client(), ["poll.mjs", database, sql]);

    private static ProcessResult Run(string program, string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string input = "")
    {
        using var process = Start(program, folder, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end");
        }

        return new ProcessResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static Process Start(string program, string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>What starts a command that hears SIGINT: whoever runs the tests in the background may have had it ignored.</summary>
    private static string[] Listening => OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. Command] : Command;

    private static string Client([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "client");
}

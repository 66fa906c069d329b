using System.Diagnostics;
using System.Globalization;
using ChatbotSql.Guarantees.Measure;

namespace ChatbotSql.Guarantees.Bounds;

/// <summary>Stops each command that takes time by signals, at many moments.</summary>
internal sealed class StoppedCommands(SampleProject project, string temporary)
{
    private const double MostSeconds = 2;

    /// <summary>What has not stopped by then is given up.</summary>
    private const double Patience = 30;

    private const int Moments = 6;

    private readonly List<string> failures = [];
    private readonly byte[] before = File.ReadAllBytes(project.Database);
    private double longest;
    private int stopped;

    public static Outcome Try(GuaranteesOptions options)
    {
        var folder = options.EmptyFolder("stopped");
        var project = SampleProject.Demo(Path.Combine(folder, "project"), conversations: 100_000, days: 182);
        Command.Run(project.Folder, "build", "--quiet");
        return new StoppedCommands(project, Path.Combine(folder, "temporary")).Try();
    }

    private Outcome Try()
    {
        string[][] commands =
        [
            ["build", "--full", "--quiet"],
            ["query", "session_turns_median", "deflection_rate", "--by", "intent,channel,page", "--grain", "day", "--where", "turns > 1"],
            ["report"],
            ["watch"],
            ["export", "--out", Path.Combine(temporary, "export")],
            ["generate", "--conversations", "500000", "--out", Path.Combine(temporary, "archive")],
            ["demo", Path.Combine(temporary, "demo")],
        ];
        foreach (var command in commands)
        {
            var length = TimeOf(command);
            for (var moment = 0; moment < Moments; moment++)
            {
                Stop(command, moment % 2 == 0 ? "INT" : "TERM", 0.5 + (length * moment / Moments));
            }
        }

        return new Outcome(
            string.Create(CultureInfo.InvariantCulture, $"{stopped} commands of {commands.Length} kinds over {project.Events:N0} events stopped by SIGINT or SIGTERM within {longest:0.00} s; the file of {before.Length:N0} bytes was the same each time, and no file left over"),
            [.. failures]);
    }

    /// <returns>The seconds of a command, as far as they are of interest.</returns>
    private double TimeOf(string[] arguments)
    {
        Directory.CreateDirectory(temporary);
        using var command = Command.Begin(project.Folder, arguments);
        var start = Stopwatch.GetTimestamp();
        if (!command.Process.WaitForExit(TimeSpan.FromSeconds(20)))
        {
            command.Signal("TERM");
            command.End();
        }

        Restore();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private void Stop(string[] arguments, string signal, double after)
    {
        Directory.CreateDirectory(temporary);
        using var command = Command.Begin(project.Folder, arguments);
        if (command.Process.WaitForExit(TimeSpan.FromSeconds(after)))
        {
            return;
        }

        var start = Stopwatch.GetTimestamp();
        var what = string.Create(CultureInfo.InvariantCulture, $"{arguments[0]} after {after:0.0} s");
        command.Signal(signal);
        if (!command.Process.WaitForExit(TimeSpan.FromSeconds(Patience)))
        {
            command.Kill();
            failures.Add($"{what} does not stop by SIG{signal}");
            Restore();
            return;
        }

        var (exitCode, said) = command.End();
        Check(what, signal, exitCode, said, Stopwatch.GetElapsedTime(start).TotalSeconds);
        Restore();
    }

    private void Check(string what, string signal, int exitCode, string said, double seconds)
    {
        (longest, stopped) = (Math.Max(longest, seconds), stopped + 1);
        if (exitCode != (signal == "INT" ? 130 : 143) && exitCode != 0)
        {
            failures.Add($"{what} ended with {exitCode}: {said}");
        }

        if (seconds > MostSeconds)
        {
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{what} took {seconds:0.00} s to stop"));
        }

        Look(what, isOver: exitCode == 0);
    }

    private void Look(string what, bool isOver)
    {
        if (!isOver && !File.ReadAllBytes(project.Database).AsSpan().SequenceEqual(before))
        {
            failures.Add($"{what} changed the file");
        }

        string[] unfinished = [".building", ".wal", ".lock", ".holder", ".spill", ".partial", ".unfinished", ".tmp"];
        failures.AddRange(new[] { project.BuildFolder, temporary }
            .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
            .Where(path => unfinished.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => $"{what} leaves {path}"));
    }

    private void Restore()
    {
        Directory.Delete(temporary, recursive: true);
        File.WriteAllBytes(project.Database, before);
    }
}

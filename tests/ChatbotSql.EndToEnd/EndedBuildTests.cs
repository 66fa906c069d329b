using System.Diagnostics;
using System.Globalization;

namespace ChatbotSql.EndToEnd;

/// <summary>A build that is killed leaves the old file; one that is asked to stop leaves nothing else.</summary>
/// <remarks>It says on standard error when a step begins, so that nothing here depends on time.</remarks>
public sealed class EndedBuildTests : IDisposable
{
    private readonly SmallProject project = new();
    private readonly byte[] before;

    public EndedBuildTests() => before = File.ReadAllBytes(project.Database);

    public void Dispose() => project.Dispose();

    [Fact]
    public void Kill_AtAnyStep_LeavesTheOldFile()
    {
        File.AppendAllText(Path.Combine(project.Folder, "data", "log.csv"), "user_message,2026-03-20 10:00:00,new,billing,web,start\n");
        foreach (var step in new[] { 1, 6, 13 })
        {
            using var build = Processes.Begin(project.Folder, "build", "--full");
            ReadTo(build, step);
            build.Kill();
            build.WaitForExit();

            Assert.Equal(before, File.ReadAllBytes(project.Database));
            Assert.Contains("small.duckdb.building", Files());
        }

        var next = project.Run("build");

        Assert.True(next.ExitCode == 0, next.Error);
        Assert.Equal(["small.duckdb"], Files());
        Assert.Equal("""[{"n":"14"}]""", Processes.Read(project.Database, "SELECT count(*) AS n FROM conversations"));
    }

    [FactOnLinux]
    public void Interrupt_OfABuild_LeavesTheOldFileAndNothingElse() => AssertStops("INT", 130, "build", "--full");

    [FactOnLinux]
    public void Termination_OfGenerate_LeavesNothingUnfinished()
    {
        AssertStops("TERM", 143, "generate", "--out", "generated", "--conversations", "3000000");

        var folder = Path.Combine(project.Folder, "generated");
        Assert.Empty(Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder) : []);
    }

    /// <summary>Two pipes: when the first is opened everything has begun, and nobody opens the second, so that the rest stays unfinished.</summary>
    [FactOnLinux]
    public async Task Kill_OfAnExport_LeavesWhatTheNextOneRemoves()
    {
        var tables = Directory.CreateDirectory(Path.Combine(project.Folder, "tables")).FullName;
        using (var made = Process.Start("mkfifo", [Path.Combine(tables, "metrics.csv"), Path.Combine(tables, "funnel.csv")]))
        {
            await made.WaitForExitAsync();
        }

        using var export = Processes.Begin(project.Folder, "export", "metrics", "funnel", "conversations", "--out", "tables");
        using var reader = await Task.Run(() => File.OpenRead(Path.Combine(tables, "metrics.csv"))).WaitAsync(Processes.Limit);
        var whileItRuns = project.Run("export", "conversations", "--out", "tables");

        Assert.Equal((0, 1), (whileItRuns.ExitCode, Partials()));
        export.Kill();
        await export.WaitForExitAsync();
        Assert.Equal(1, Partials());

        Assert.Equal(0, project.Run("export", "conversations", "--out", "tables").ExitCode);
        Assert.Equal(0, Partials());

        int Partials() => Directory.EnumerateFileSystemEntries(tables, "conversations.csv.*.partial").Count();
    }

    private void AssertStops(string signal, int exitCode, params string[] arguments)
    {
        using var command = Processes.Begin(project.Folder, arguments);
        ReadTo(command, step: 1);
        using var kill = Process.Start("kill", [$"-{signal}", command.Id.ToString(CultureInfo.InvariantCulture)]);
        var error = command.StandardError.ReadToEnd();

        Assert.True(command.WaitForExit(Processes.Limit), "the command did not end");
        Assert.True(command.ExitCode == exitCode, $"{command.ExitCode}: {error}");
        Assert.EndsWith("stopped; what was unfinished is removed, the rest is as it was", error.Trim(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(project.Database));
        Assert.Equal(["small.duckdb"], Files());
    }

    /// <summary>Reads what is said up to the beginning of a step.</summary>
    private static void ReadTo(Process process, int step)
    {
        var start = string.Create(CultureInfo.InvariantCulture, $"[{step}/");
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal) || line == "generate")
            {
                return;
            }
        }

        Assert.Fail($"the command ended before step {step}");
    }

    private IEnumerable<string?> Files() => Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(project.Database)!).Select(Path.GetFileName).Order();
}

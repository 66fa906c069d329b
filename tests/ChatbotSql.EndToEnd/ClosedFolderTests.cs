using System.Runtime.Versioning;

namespace ChatbotSql.EndToEnd;

/// <summary>What may not be read is told: of files in a folder that cannot be entered nothing is known.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ClosedFolderTests
{
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    [TheoryWithoutPrivileges]
    [InlineData("data/**/*.csv", UnixFileMode.None)]
    [InlineData("data/**/*.csv", UnixFileMode.UserRead | UnixFileMode.OtherRead)]
    [InlineData("data/**/*.csv", UnixFileMode.UserExecute | UnixFileMode.OtherExecute)]
    [InlineData("data/*/*.csv, data/a.csv", UnixFileMode.None)]
    public void FolderThatCannotBeEntered_IsNamed(string files, UnixFileMode mode)
    {
        using var folder = new TemporaryFolder();
        File.SetUnixFileMode(folder.Path, Open);
        var closed = Path.Combine(folder.Path, "data/sub");
        Directory.CreateDirectory(closed);
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), $"name: t\nsources:\n  - {{name: shop, feeds: revenue, files: [{files}], timezone: UTC, columns: {{revenue_id: id, occurred_at: paid_at, amount: total, status: state}}, counts: \"status = 'paid'\"}}\n");
        foreach (var file in new[] { "data/a.csv", "data/sub/b.csv" })
        {
            File.WriteAllText(Path.Combine(folder.Path, file), "id,paid_at,total,state\n1,2026-03-01 10:00:00,10,paid\n");
        }

        File.SetUnixFileMode(closed, mode);
        try
        {
            var result = Processes.RunWithoutPrivileges(folder.Path, "validate");

            Assert.NotEqual(0, result.ExitCode);
            Assert.Contains("CSQL170: 1 of the 2 files of source `shop` cannot be read: `data/sub` is a folder that cannot be entered", result.Error + result.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(closed, Open);
        }
    }

    [TheoryWithoutPrivileges]
    [InlineData("build")]
    [InlineData("build --full")]
    [InlineData("query bot_sessions")]
    public void GeneratedFile_ThatMayNotBeRead_IsNamed(string line)
    {
        using var project = new SmallProject();
        File.SetUnixFileMode(project.Folder, Open);
        File.SetUnixFileMode(project.Database, UnixFileMode.None);

        var result = Processes.RunWithoutPrivileges(project.Folder, [.. line.Split(' '), "--quiet"]);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Snapshot.Match(result.Error.Replace(project.Folder, "/project", StringComparison.Ordinal), "Usage/file_that_may_not_be_read");
    }
}

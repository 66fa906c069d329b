using System.Text.RegularExpressions;

namespace ChatbotSql.EndToEnd;

/// <summary>A build under the eyes of a reader in another process.</summary>
public sealed partial class ReaderTests
{
    private const string Sql = "SELECT count(*) AS conversations FROM conversations";

    [Fact]
    public void Build_WhileAReaderHoldsTheFile_LeavesItTheOldOne()
    {
        using var project = new SmallProject();
        Assert.True(project.Build.ExitCode == 0, project.Build.Error);
        using var reader = Processes.Hold(project.Database, Sql);
        var before = reader.StandardOutput.ReadLine();
        File.AppendAllText(Path.Combine(project.Folder, "data", "log.csv"), "user_message,2026-03-20 10:00:00,new,billing,web,start\n");

        var build = project.Run("build");

        reader.StandardInput.WriteLine();
        var held = reader.StandardOutput.ReadLine();
        reader.StandardInput.Close();
        reader.WaitForExit();
        Assert.True(build.ExitCode == 0, build.Error);
        Assert.Equal("""[{"conversations":"13"}]""", before);
        Assert.Equal(before, held);
        Assert.Equal("""[{"conversations":"14"}]""", Processes.Read(project.Database, Sql));
    }

    [Fact]
    public void Build_WhileReadersOpenTheFileAgainAndAgain_ShowsThemOneBuildOrTheOther()
    {
        using var project = new SmallProject();
        Assert.True(project.Build.ExitCode == 0, project.Build.Error);
        var readers = new[] { Processes.Poll(project.Database, Sql), Processes.Poll(project.Database, Sql) };
        Array.ForEach(readers, reader => Assert.Equal("""[{"conversations":"13"}]""", reader.StandardOutput.ReadLine()));
        File.AppendAllText(Path.Combine(project.Folder, "data", "log.csv"), "user_message,2026-03-20 10:00:00,new,billing,web,start\n");

        var build = project.Run("build");

        Assert.True(build.ExitCode == 0, build.Error);
        foreach (var reader in readers)
        {
            reader.StandardInput.Close();
            var answers = reader.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("", reader.StandardError.ReadToEnd());
            Assert.Equal([], answers.Except(["""[{"conversations":"13"}]""", """[{"conversations":"14"}]"""]));
            reader.WaitForExit();
            reader.Dispose();
        }
    }

    /// <summary>Clients open a file for writing unless they are told otherwise, and nobody else can read it then: what it holds of earlier builds would be lost.</summary>
    [Theory]
    [InlineData("build")]
    [InlineData("build --full")]
    [InlineData("query bot_sessions")]
    public void File_ThatAClientHoldsOpenForWriting_IsLeftToIt(string line)
    {
        using var project = new SmallProject();
        Assert.True(project.Build.ExitCode == 0, project.Build.Error);
        using var client = Processes.Hold(project.Database, Sql, "READ_WRITE");
        Assert.NotNull(client.StandardOutput.ReadLine());
        File.AppendAllText(Path.Combine(project.Folder, "data", "log.csv"), "user_message,2026-03-20 10:00:00,new,billing,web,start\n");

        var held = project.Run([.. line.Split(' '), "--quiet"]);
        client.StandardInput.Close();
        client.WaitForExit();
        var later = project.Run("build");

        Assert.Equal((1, ""), (held.ExitCode, held.Output));
        Snapshot.Match(Program().Replace(held.Error.Replace(project.Folder, "/project", StringComparison.Ordinal), "in node"), "Usage/open_for_writing");
        Assert.True(later.ExitCode == 0, later.Error);
        Assert.Equal("""[{"runs":"2"}]""", Processes.Read(project.Database, "SELECT count(*) AS runs FROM meta.runs"));
    }

    /// <summary>Where the foreign client's program is, and its number.</summary>
    [GeneratedRegex(@"in \S+ \(PID [0-9]+\)( by user \S+)?")]
    private static partial Regex Program();
}

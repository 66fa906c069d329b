namespace ChatbotSql.EndToEnd;

/// <summary>A build under the eyes of a reader in another process.</summary>
public sealed class ReaderTests
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
}

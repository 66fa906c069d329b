using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.Load;

/// <summary>What a pattern cannot see into is told: a folder that cannot be entered, and a link that leads nowhere.</summary>
public sealed class BlindSpotsTests
{
    [Theory]
    [InlineData("data/*.csv", "data/gone.csv")]
    [InlineData("data/**/*.csv", "data/gone.csv")]
    [InlineData("data/**/*.csv", "data/month=03")]
    [InlineData("data/**/*.csv", "data/deep/gone")]
    [InlineData("da*/*.csv", "data/gone.csv")]
    [InlineData("d*/deep/*.csv, data/?.csv", "data/deep/gone.csv")]
    [InlineData("data/**/deep/*.csv, data/?.csv", "data/deep/gone.csv")]
    [InlineData("{0}/data/g*.csv, data/?.csv", "data/gone.csv")]
    public void LinkThatLeadsNowhere(string files, string link)
    {
        using var project = new SmallProject(files: "[data/1.csv]");
        Relist(project, string.Format(CultureInfo.InvariantCulture, files, project.PathOf("")));
        Directory.CreateDirectory(project.PathOf("data/deep"));
        File.CreateSymbolicLink(project.PathOf(link), "/gone/b");

        var error = Assert.Throws<ProjectException>(project.Load);

        Assert.Contains($"CSQL170 1 of the 3 files of source `log` cannot be read: `{link}` is a link that leads nowhere", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/*.csv", "data/notes")]
    [InlineData("data/**/*.csv", "data/notes.txt")]
    [InlineData("'*/?.csv'", "notes.txt")]
    [InlineData("data/**/*.csv", "data/.#1.csv")]
    public void LinkThatThePatternDoesNotMean_IsNotLookedAt(string files, string link)
    {
        using var project = new SmallProject(files: $"[{files}]");
        File.CreateSymbolicLink(project.PathOf(link), "/gone/b");

        Assert.Equal(2, project.Load().Sources.Single().Files!.Paths.Length);
    }

    [Fact]
    public void LinkThatLeadsNowhere_IsLeftOut_WhereThatIsAllowed()
    {
        using var project = new SmallProject(files: "[data/*.csv]");
        Relist(project, "data/*.csv", "\n    max_bad_files: 1");
        File.CreateSymbolicLink(project.PathOf("data/gone.csv"), "/gone/b.csv");
        project.Build();

        Assert.Equal(project.PathOf("data/gone.csv"), Assert.Single(project.Load().Sources.Single().Files!.Faults).Path);
        Assert.Equal(BuildWork.Nothing, Builder.Build(project.Load(), TimeProvider.System).Work);
    }

    /// <summary>Has the source list other files, with one more line.</summary>
    private static void Relist(SmallProject project, string files, string more = "")
    {
        var settings = File.ReadAllText(project.PathOf("chatbotsql.yml"));
        var line = settings.Split('\n').Single(line => line.TrimStart().StartsWith("files:", StringComparison.Ordinal));
        project.Write("chatbotsql.yml", settings.Replace(line, $"    files: [{files}]{more}", StringComparison.Ordinal));
    }
}

using ChatbotSql.Run.Target;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.Target;

/// <summary>Machines may share a folder for what does not fit into memory: each removes what its own dead processes left, and nothing else.</summary>
public sealed class SpillFolderTests
{
    [Theory]
    [InlineData("2147483647-1", true)]
    [InlineData("2147483647-4711-1", false)]
    [InlineData("2147483647", false)]
    [InlineData("2147483647-", false)]
    [InlineData("2147483647-x", false)]
    public void OfQuestions_RemovesWhatADeadProcessOfThisMachineLeft(string behind, bool isOurs)
    {
        using var shared = new TemporaryFolder();
        using var project = new SmallProject();
        var left = Directory.CreateDirectory(Path.Combine(shared.Path, $"chatbotsql-{Environment.MachineName}-{behind}.spill")).FullName;

        using var folder = SpillFolder.OfQuestions(project.Load().Settings with { TempDirectory = shared.Path });

        Assert.Equal(!isOurs, Directory.Exists(left));
    }

    [Fact]
    public void OfQuestions_LeavesWhatAProcessUses()
    {
        using var shared = new TemporaryFolder();
        using var project = new SmallProject();
        var settings = project.Load().Settings with { TempDirectory = shared.Path };
        using var used = SpillFolder.OfQuestions(settings);
        Directory.CreateDirectory(used.Path);

        using var other = SpillFolder.OfQuestions(settings);

        Assert.True(Directory.Exists(used.Path));
        Assert.NotEqual(used.Path, other.Path);
    }
}

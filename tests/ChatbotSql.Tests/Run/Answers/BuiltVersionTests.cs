using ChatbotSql.Diagnostics;
using ChatbotSql.Run.Answers;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Answers;

/// <summary>Whether a file is older than the project is told by the look into it that the check of the project takes.</summary>
public sealed class BuiltVersionTests : IDisposable
{
    private readonly SmallProject project = new(metrics: "metrics:\n  - {name: long_ones, fact: conversations, value: count_if(turns > 1)}\n");

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("metrics/own.yml", "turns > 1", "turns > 1", false, false)]
    [InlineData("metrics/own.yml", "turns > 1", "turns > 2", false, true)]
    [InlineData("chatbotsql.yml", "intent <> 'other'", "intent = 'other'", true, true)]
    public void File_IsNotOpenedAgain(string file, string before, string after, bool hasOlderFacts, bool hasOlderValues)
    {
        var database = project.Build();
        project.Write(file, File.ReadAllText(project.PathOf(file)).Replace(before, after, StringComparison.Ordinal));
        var catalog = Load();
        Spoil(database);

        Assert.Equal(hasOlderFacts, !BuiltVersion.Warnings(catalog, isStored: false).IsEmpty);
        Assert.Equal(hasOlderValues, !BuiltVersion.Warnings(catalog, isStored: true).IsEmpty);
    }

    [Fact]
    public void FileThatIsNotThere_IsAnError() =>
        Assert.Equal("CSQL100", Assert.Single(Assert.Throws<ProjectException>(() => BuiltVersion.Warnings(Load(), isStored: false)).Diagnostics).Code);

    /// <summary>What another process has built meanwhile is looked at.</summary>
    [Fact]
    public void FileThatIsBuiltAnew_IsAskedAgain()
    {
        project.Build();
        project.Write("metrics/own.yml", File.ReadAllText(project.PathOf("metrics/own.yml")).Replace("turns > 1", "turns > 2", StringComparison.Ordinal));
        var catalog = Load();
        Assert.NotEmpty(BuiltVersion.Warnings(catalog, isStored: true));

        project.Build();
        Assert.Empty(BuiltVersion.Warnings(catalog, isStored: true));
    }

    /// <summary>Leaves a file that is no database, of the same size and time.</summary>
    private static void Spoil(string database)
    {
        var file = new FileInfo(database);
        var (bytes, time) = (file.Length, file.LastWriteTimeUtc);
        File.WriteAllBytes(database, new byte[bytes]);
        File.SetLastWriteTimeUtc(database, time);
    }

    private Catalog Load() => Compiler.Load(project.PathOf("."), InputPolicy.Recorded, new DiagnosticBag());
}

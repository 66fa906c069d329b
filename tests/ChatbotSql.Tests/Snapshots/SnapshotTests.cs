using System.Runtime.CompilerServices;

namespace ChatbotSql.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("snapshot");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Match_BesideThisFile_FindsTheVerifiedText() => Snapshot.Match("SELECT 1\nFROM facts\n", "Example", "sql");

    [Fact]
    public void Match_OtherLineEndings_AreEqual()
    {
        Verified("one\r\ntwo");

        Match("one\ntwo\n");

        Assert.False(File.Exists(ReceivedFile));
    }

    [Fact]
    public void Match_OtherText_FailsWithADiffAndLeavesTheReceivedFile()
    {
        Verified("one\ntwo\nthree\n");

        var failure = Assert.Throws<SnapshotException>(() => Match("one\n2\nthree\n"));

        Assert.EndsWith("  one\n- two\n+ 2\n  three\n  ", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2\nthree\n", File.ReadAllText(ReceivedFile));
        Assert.Equal("one\ntwo\nthree\n", File.ReadAllText(VerifiedFile));
    }

    [Fact]
    public void Match_NothingVerified_FailsAndShowsTheText()
    {
        var failure = Assert.Throws<SnapshotException>(() => Match("one"));

        Assert.Contains("one", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(VerifiedFile));
        Assert.Equal("one\n", File.ReadAllText(ReceivedFile));
    }

    [Fact]
    public void Match_Accepting_WritesTheVerifiedFileAndRemovesTheReceivedOne()
    {
        Assert.Throws<SnapshotException>(() => Match("one"));

        Match("one", accepts: true);

        Assert.Equal("one\n", File.ReadAllText(VerifiedFile));
        Assert.False(File.Exists(ReceivedFile));
        Match("one");
    }

    [Fact]
    public void Match_AcceptingOnCi_IsRefused()
    {
        Assert.Throws<SnapshotException>(() => Match("one", accepts: true, onCi: true));

        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public void SourcePaths_AreNotMapped() => Assert.True(File.Exists(ThisFile()), ThisFile());

    private string VerifiedFile => Path.Combine(folder.FullName, "case.verified.txt");

    private string ReceivedFile => Path.Combine(folder.FullName, "case.received.txt");

    private void Verified(string text) => File.WriteAllText(VerifiedFile, text);

    private void Match(string text, bool accepts = false, bool onCi = false) =>
        Snapshot.Match(text, Path.Combine(folder.FullName, "case"), "txt", accepts, onCi);

    private static string ThisFile([CallerFilePath] string source = "") => source;
}

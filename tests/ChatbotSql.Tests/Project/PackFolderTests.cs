using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Tests.Project;

/// <summary>What ships with the library is found where a host loads it from, and where it is not, it is said where it was looked for.</summary>
public sealed class PackFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void OneBesideTheLibrary_IsFound()
    {
        var pack = Directory.CreateDirectory(Path.Combine(folder.Path, "library", "pack")).FullName;

        Assert.Equal(pack, PackFolder.Among([Path.Combine(folder.Path, "host", "pack"), pack]));
    }

    [Fact]
    public void OneThatIsNowhere_IsAnError() =>
        Snapshot.Match(DiagnosticPrinter.Print(Assert.Throws<ProjectException>(() => PackFolder.Among(["host/pack", "library/pack"])).Diagnostics), "no_pack");

    [Fact]
    public void TheLibrarysOwn_IsFound() => Assert.Contains(ProjectLoader.PackFolder, PackFolder.Places);
}

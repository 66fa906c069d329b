using System.IO.Compression;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Of packed files that are too large to be read by every command, the build tells which are not whole.</summary>
public sealed class PackedFilesTests
{
    private const string Name = "data/b.csv.gz";

    [Fact]
    public void FileThatIsCutOff_FailsTheBuildThatReadsIt()
    {
        using var project = Project();
        var catalog = project.Load();
        Assert.Equal(BuildWork.Full, Builder.Build(catalog, TimeProvider.System).Work);
        CutOff(project);

        var failure = Assert.Throws<ProjectException>(() => Builder.Build(project.Load(), TimeProvider.System));

        Assert.Contains($"CSQL170 1 of the 2 files of source `log` cannot be read: `{Name}` is cut off", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatIsCutOff_IsLeftOut_WhereThatIsAllowed()
    {
        using var project = Project("max_bad_files: 1");
        CutOff(project);

        var result = Builder.Build(project.Load(), TimeProvider.System);

        Assert.Contains(result.Warnings, warning => warning.Code == "CSQL171" && warning.Message.Contains(Name, StringComparison.Ordinal));
        Assert.Equal(3, Assert.Single(result.Reconciliation).Read);
        Assert.Equal(BuildWork.Nothing, Builder.Build(project.Load(), TimeProvider.System).Work);
    }

    private static DirtyProject Project(string more = "")
    {
        var project = new DirtyProject("data/*.csv*", [DirtyProject.OfColumns], more);
        var random = new Random(1);
        project.Write("data/a.csv", DirtyProject.Good);
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(new GZipStream(bytes, CompressionLevel.Fastest)))
        {
            text.Write(DirtyProject.Header);
            for (var row = 0; row < 20_000; row++)
            {
                text.Write($"b{row},user_message,2026-03-04 10:00:00,c{random.Next()},\n");
            }
        }

        project.Write(Name, bytes.ToArray());
        return project;
    }

    private static void CutOff(DirtyProject project)
    {
        var bytes = File.ReadAllBytes(project.PathOf(Name));
        Assert.True(bytes.Length > 1 << 16, "every command reads the whole of so small a file");
        project.Write(Name, bytes[..(bytes.Length / 2)]);
    }
}

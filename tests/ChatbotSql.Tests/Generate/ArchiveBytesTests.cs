using ChatbotSql.Generate;

namespace ChatbotSql.Tests.Generate;

public sealed class ArchiveBytesTests : IDisposable
{
    private readonly TemporaryFolder first = new();
    private readonly TemporaryFolder second = new();

    [Theory]
    [InlineData(ArchiveLayout.Hive, ArchiveFormat.Parquet)]
    [InlineData(ArchiveLayout.Flat, ArchiveFormat.Csv)]
    public void Write_OtherThreads_SameBytes(ArchiveLayout layout, ArchiveFormat format)
    {
        Archives.Write(Archives.TwoDays(first.Path) with { Layout = layout, Format = format }, threads: 1);
        Archives.Write(Archives.TwoDays(second.Path) with { Layout = layout, Format = format }, threads: 2);

        Assert.Equal(Archives.Checksums(first.Path), Archives.Checksums(second.Path));
    }

    [Fact]
    public void Write_OtherSeed_OtherBytesOfTheSameFiles()
    {
        var options = Archives.TwoDays(first.Path) with { Conversations = 2000, Days = 14 };
        Archives.Write(options);
        Archives.Write(options with { Folder = second.Path, Seed = 8 });

        var (one, other) = (Archives.Checksums(first.Path), Archives.Checksums(second.Path));
        Assert.Equal(one.Keys, other.Keys);
        Assert.All(one, file => Assert.NotEqual(file.Value, other[file.Key]));
    }

    [Fact]
    public void Write_OverTheSameArchive_SameBytes()
    {
        var options = Archives.TwoDays(first.Path) with { Conversations = 50 };
        Archives.Write(options);
        var before = Archives.Checksums(first.Path);
        Archives.Write(options);

        Assert.Equal(before, Archives.Checksums(first.Path));
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }
}

namespace ChatbotSql.EndToEnd;

/// <summary>Where a disk is full, it is said, and nothing of what was begun stays.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder disk = new();

    public void Dispose() => disk.Dispose();

    [FactWhereDisksCanBeMounted]
    public void Generate_OntoAFullDisk_SaysSoAndLeavesNothing()
    {
        foreach (var room in new[] { 4, 1_000, 2_000 })
        {
            var result = SmallDisk.Run(disk.Path, room, "generate", "--conversations", "20000", "--days", "30", "--out", "new/archive", "--quiet");

            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Snapshot.Match(result.Error, "Usage/full_disk_of_an_archive");
        }
    }

    /// <summary>Where the files of the project have no room, the archive has none, or the generated file.</summary>
    [FactWhereDisksCanBeMounted]
    public void Demo_OntoAFullDisk_SaysSoAndLeavesNothing()
    {
        foreach (var (room, name) in new[] { (8, "project"), (2_000, "archive"), (40_000, "file") })
        {
            var result = SmallDisk.Run(disk.Path, room, "demo", "new/demo", "--quiet");

            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Snapshot.Match(result.Error.Replace(disk.Path, "/disk", StringComparison.Ordinal), $"Usage/full_disk_of_a_demo_{name}");
        }
    }
}

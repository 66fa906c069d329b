using System.Diagnostics;
using System.Globalization;
using ChatbotSql.Guarantees.Measure;

namespace ChatbotSql.Guarantees.Bounds;

/// <summary>Builds, generates and exports on a disk in memory that becomes full at many different moments.</summary>
internal sealed class FullDisk(SampleProject project, string disk)
{
    /// <summary>How much room there is beside what is there already, in KB.</summary>
    private static readonly int[] Rooms = [0, 16, 64, 256, 512, 1024, 1536, 2048, 3072, 4096, 5120, 6144, 7168];

    private readonly List<string> failures = [];
    private int tried;

    public static Outcome Try(GuaranteesOptions options)
    {
        var folder = options.EmptyFolder("full-disk");
        var disk = Path.Combine(folder, "disk");
        Directory.CreateDirectory(disk);
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk))
        {
            return Outcome.NotTried("a small disk cannot be mounted here: run it as root on Linux");
        }

        try
        {
            return new FullDisk(SampleProject.Small(Path.Combine(folder, "project")), disk).Try();
        }
        finally
        {
            Run("umount", disk);
        }
    }

    private Outcome Try()
    {
        var database = Path.Combine(disk, "demo.duckdb");
        Command.Run(project.Folder, "build", "--quiet", "--database", database);
        var before = File.ReadAllBytes(database);
        foreach (var room in Rooms)
        {
            Expect(room, database, before, "build", "--quiet", "--full", "--database", database);
            Expect(room, database, before, "export", "--quiet", "--database", database, "--out", Path.Combine(disk, "export"));
            Expect(room, database, before, "generate", "--conversations", "2000", "--days", "7", "--out", Path.Combine(disk, "archive"));
        }

        Run("mount", "-o", "remount,size=64m", disk);
        Command.Run(project.Folder, "build", "--quiet", "--full", "--database", database);
        return new Outcome(
            string.Create(CultureInfo.InvariantCulture, $"{tried} commands with 0 to {Rooms[^1] / 1024} MB of room were told CSQL165, with the disk's folder and what to do; the old file of {before.Length:N0} bytes was the same each time, and no file left over"),
            [.. failures]);
    }

    /// <summary>A command that may succeed where there is enough room fails with one clear error where there is not.</summary>
    private void Expect(int room, string database, byte[] before, params string[] arguments)
    {
        var size = (before.Length / 1024) + room + 64;
        Run("mount", "-o", string.Create(CultureInfo.InvariantCulture, $"remount,size={size}k"), disk);
        using var command = Command.Begin(project.Folder, arguments);
        var (exitCode, said) = command.End();
        var what = string.Create(CultureInfo.InvariantCulture, $"{arguments[0]} with {room} KB of room");
        if (exitCode == 0 && arguments[0] == "build")
        {
            Run("mount", "-o", "remount,size=64m", disk);
            File.WriteAllBytes(database, before);
        }

        tried += exitCode == 0 ? 0 : 1;
        if (exitCode != 0 && (exitCode != 1 || !said.Contains("CSQL165", StringComparison.Ordinal) || !said.Contains($"`{disk}", StringComparison.Ordinal)))
        {
            failures.Add($"{what} ended with {exitCode}: {said}");
        }

        if (!File.ReadAllBytes(database).AsSpan().SequenceEqual(before))
        {
            failures.Add($"{what} changed the old file");
        }

        Clean(what, database);
    }

    /// <summary>Complete files of an archive or an export may stand; whatever else is there is left over.</summary>
    private void Clean(string what, string database)
    {
        foreach (var path in Directory.EnumerateFiles(disk, "*", SearchOption.AllDirectories).Where(path => path != database).ToList())
        {
            if (!path.EndsWith(".parquet", StringComparison.Ordinal) && !path.EndsWith(".csv", StringComparison.Ordinal))
            {
                failures.Add($"{what} leaves {Path.GetRelativePath(disk, path)}");
            }

            File.Delete(path);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

using System.Globalization;

namespace ChatbotSql.EndToEnd;

/// <summary>A disk in memory, in a namespace of its own, which is gone with the command that was run on it.</summary>
internal static class SmallDisk
{
    private static readonly string[] Apart = ["unshare", "--mount", .. Environment.IsPrivilegedProcess ? Array.Empty<string>() : ["--map-root-user"]];

    public static bool IsPossible { get; } = OperatingSystem.IsLinux() && CanRun();

    /// <summary>Runs the command in the disk's folder, and prints what is on the disk then, a name a line.</summary>
    /// <param name="disk">An empty folder.</param>
    /// <param name="room">How much room there is, in KB.</param>
    public static ProcessResult Run(string disk, int room, params string[] arguments) => Processes.RunBy(
        [.. Apart, "/bin/sh", "-c", string.Create(CultureInfo.InvariantCulture, $"mount -t tmpfs -o size={room}k tmpfs \"$0\" && cd \"$0\" || exit 99; \"$@\"; code=$?; find . -mindepth 1; exit $code"), disk], "/", arguments);

    private static bool CanRun()
    {
        using var disk = new TemporaryFolder();
        return Run(disk.Path, 1000, "--version").ExitCode == 0;
    }
}

using System.Runtime.InteropServices;

namespace ChatbotSql.Benchmarks.Measure;

/// <summary>The command as it is published: as machine code.</summary>
internal static class PublishedCommand
{
    /// <summary>Publishes it below a folder and returns the path of its program.</summary>
    /// <remarks>All that the publication makes stands in that folder, and no lock file is read or written: the source tree stays as it is.</remarks>
    public static string Publish(string work)
    {
        var output = Path.Combine(work, "publish");
        Console.Error.WriteLine($"publishing the command to {output}");
        Processes.Run("dotnet",
        [
            "publish", Path.Combine(SourceFolder(), "src", "ChatbotSql.Cli"), "--nologo", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--artifacts-path", Path.Combine(work, "artifacts"), "-o", output,
            "-p:RestorePackagesWithLockFile=false", "-p:RestoreLockedMode=false", "-p:NuGetLockFilePath=obj/none.lock.json",
        ]);
        return Path.Combine(output, OperatingSystem.IsWindows() ? "chatbotsql.exe" : "chatbotsql");
    }

    /// <summary>The folder of the solution that this program was built from.</summary>
    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ChatbotSql.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"no ChatbotSql.sln above {AppContext.BaseDirectory}");
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;

namespace ChatbotSql.Run.Target;

/// <summary>Where one DuckDB instance puts what does not fit into memory.</summary>
/// <remarks>Each has a folder of its own, since files of two instances in one would write over each other.</remarks>
internal sealed class SpillFolder : IDisposable
{
    private const string Ending = ".spill";

    private static int number;

    private readonly IDisposable noted;

    private SpillFolder(string path)
    {
        Path = path;
        noted = LeftOvers.Note(path);
    }

    public string Path { get; }

    /// <summary>The folder of builds of a file: beside it, or below <c>temp_directory</c>. Only the holder of the file's lock may use it.</summary>
    public static string OfBuild(Settings settings, string target) => settings.TempDirectory is { } folder
        ? System.IO.Path.Combine(folder, $"{System.IO.Path.GetFileName(target)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(target)))[..8]}{Ending}")
        : target + Ending;

    /// <summary>A folder for questions, after what processes left that have died was removed.</summary>
    public static SpillFolder OfQuestions(Settings settings)
    {
        var parent = settings.TempDirectory ?? System.IO.Path.GetTempPath();
        var start = $"chatbotsql-{Environment.MachineName}-";
        if (Directory.Exists(parent))
        {
            foreach (var folder in Directory.EnumerateDirectories(parent, $"{start}*{Ending}").Where(folder => IsOfTheDead(folder, start)))
            {
                LeftOvers.TryRemove(folder);
            }
        }

        return new SpillFolder(System.IO.Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"{start}{Environment.ProcessId}-{Interlocked.Increment(ref number)}{Ending}")));
    }

    public void Dispose()
    {
        LeftOvers.Remove(Path);
        noted.Dispose();
    }

    /// <summary>Whether it is named by a process of this machine that has ended. A machine of a longer name may share the place: more than two numbers stand behind ours then.</summary>
    private static bool IsOfTheDead(string folder, string start) =>
        System.IO.Path.GetFileName(folder)[start.Length..^Ending.Length].Split('-') is [var id, var count]
        && Number(id) is { } process && Number(count) is not null && !Runs(process);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Runs(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

using System.Text;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Run;

/// <summary>What a build may take the place of: a project that comes from somebody else must not name any other file.</summary>
internal static class BuildTarget
{
    /// <summary>Where a DuckDB file says that it is one.</summary>
    private const int MarkAt = 8;

    /// <exception cref="ProjectException">A file is there that is none of DuckDB's.</exception>
    public static void Require(string path)
    {
        // A link may point to a file that is not made yet.
        if (File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true)?.Exists ?? true) && !IsDatabase(path))
        {
            throw new ProjectException([RunErrors.NotOurs(path)]);
        }
    }

    /// <summary>Whether a file holds nothing yet, or begins as DuckDB's do.</summary>
    private static bool IsDatabase(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[MarkAt + 4];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == 0 || Encoding.ASCII.GetString(head, MarkAt, Math.Max(0, read - MarkAt)) == "DUCK";
    }
}

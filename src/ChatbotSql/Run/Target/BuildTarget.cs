using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Templates;

namespace ChatbotSql.Run.Target;

/// <summary>What a build may take the place of: a project that comes from somebody else must not name any other file.</summary>
internal static class BuildTarget
{
    /// <summary>Where a DuckDB file says that it is one.</summary>
    private const int MarkAt = 8;

    /// <exception cref="ProjectException">A folder is there, or a file that is none of DuckDB's or may not be read.</exception>
    public static void Require(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ProjectException([RunErrors.NotOurs(path, "a folder")]);
        }

        if (IsThere(path) && !IsDatabase(path))
        {
            throw new ProjectException([RunErrors.NotOurs(path, "no DuckDB file")]);
        }
    }

    /// <summary>Requires of a DuckDB file whose record cannot be read that it holds nothing of somebody else's.</summary>
    /// <exception cref="ProjectException">It holds something, and no record of a build.</exception>
    /// <exception cref="SqlException">Another process writes to it.</exception>
    public static void RequireOurs(string path)
    {
        if (IsThere(path) && HoldsOthers(path))
        {
            throw new ProjectException([RunErrors.NotOurs(path, "a DuckDB file that no build has made")]);
        }
    }

    /// <summary>Whether there is a file: a link may point to one that is not made yet.</summary>
    private static bool IsThere(string path) => File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true)?.Exists ?? true);

    private static bool HoldsOthers(string path)
    {
        using var session = DuckDbSession.InMemory();
        try
        {
            session.Execute($"ATTACH {SqlLiteral.Text(path)} AS {BuildFile.Catalog} (READ_ONLY)");
            session.Confine([]);
            // By the shipped template, since a project could say of somebody else's file that it is its own.
            return session.Rows(TemplateEngine.Shipped().Render("outputs/others", new Dictionary<string, object?> { ["catalog"] = BuildFile.Catalog })).Rows.Count > 0;
        }
        catch (SqlException error) when (!error.IsLocked)
        {
            // It is of another version, or it is damaged: the names of columns stand in it as they are.
            return !IsEmptyOrHolds(path, "rules_version");
        }
    }

    private static bool IsEmptyOrHolds(string path, string word)
    {
        using var file = Open(path);
        if (file.Length == 0)
        {
            return true;
        }

        var (sought, bytes, kept) = (Encoding.ASCII.GetBytes(word), new byte[1 << 20], 0);
        for (var read = file.Read(bytes, kept, bytes.Length - kept); read > 0; read = file.Read(bytes, kept, bytes.Length - kept))
        {
            var known = bytes.AsSpan(0, kept + read);
            if (known.IndexOf(sought) >= 0)
            {
                return true;
            }

            // A word may begin in one piece and end in the next.
            kept = Math.Min(known.Length, sought.Length - 1);
            known[^kept..].CopyTo(bytes);
        }

        return false;
    }

    /// <summary>Whether a file holds nothing yet, or begins as DuckDB's do.</summary>
    private static bool IsDatabase(string path)
    {
        using var file = Open(path);
        var head = new byte[MarkAt + 4];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == 0 || Encoding.ASCII.GetString(head, MarkAt, Math.Max(0, read - MarkAt)) == "DUCK";
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException)
        {
            throw new ProjectException([BuildErrors.CannotRead(path)]);
        }
    }
}

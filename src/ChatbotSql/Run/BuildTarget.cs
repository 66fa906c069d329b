using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Run;

/// <summary>What a build may take the place of: a project that comes from somebody else must not name any other file.</summary>
internal static class BuildTarget
{
    /// <summary>Where a DuckDB file says that it is one.</summary>
    private const int MarkAt = 8;

    /// <exception cref="ProjectException">A folder is there, or a file that is none of DuckDB's.</exception>
    public static void Require(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ProjectException([RunErrors.NotOurs(path, "a folder")]);
        }

        // A link may point to a file that is not made yet.
        if (File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true)?.Exists ?? true) && !IsDatabase(path))
        {
            throw new ProjectException([RunErrors.NotOurs(path, "no DuckDB file")]);
        }
    }

    /// <summary>Requires of a DuckDB file whose record cannot be read that it holds nothing of somebody else's. One that cannot be opened may be of another version of this tool.</summary>
    /// <exception cref="ProjectException">It holds tables, and no record of a build.</exception>
    public static void RequireOurs(string path)
    {
        if (File.Exists(path) && HoldsOthers(path))
        {
            throw new ProjectException([RunErrors.NotOurs(path, "a DuckDB file that no build has made")]);
        }
    }

    private static bool HoldsOthers(string path)
    {
        using var session = DuckDbSession.InMemory();
        try
        {
            session.Execute($"ATTACH {SqlLiteral.Text(path)} AS {BuildFile.Catalog} (READ_ONLY)");
            session.Confine([]);
            return session.Rows($"""
                SELECT 1
                FROM duckdb_tables()
                WHERE database_name = '{BuildFile.Catalog}'
                HAVING count(*) > 0 AND NOT bool_or(schema_name = 'meta' AND table_name = 'runs')
                """).Rows.Count > 0;
        }
        catch (SqlException)
        {
            return false;
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

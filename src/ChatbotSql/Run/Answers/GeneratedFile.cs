using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Opens the file that builds have made, for whoever reads from it.</summary>
internal static class GeneratedFile
{
    /// <summary>A file of so few bytes is read as soon by one thread as by two.</summary>
    private const long FewBytes = 20_000_000;

    /// <summary>Reads it for a question of a project, in a session that can read nothing else, within the limits that the project states.</summary>
    /// <param name="isStored">Whether what is asked for is read as it is stored, and not computed.</param>
    /// <exception cref="ProjectException">There is no file yet, it was made by other values of parameters that have a say, or it cannot answer.</exception>
    public static T Read<T>(Catalog catalog, bool isStored, Func<DuckDbSession, T> read) => Read(catalog, isStored, [], read);

    /// <summary>The same where files are written.</summary>
    /// <param name="outputs">What alone may be written.</param>
    public static T Read<T>(Catalog catalog, bool isStored, IReadOnlyCollection<OutputFile> outputs, Func<DuckDbSession, T> read) => Read(catalog.Settings, outputs, session =>
    {
        BuiltVersion.Require(session, catalog, isStored);
        return read(session);
    });

    /// <summary>Reads it in a session that can read nothing else, within the limits that the project states.</summary>
    /// <exception cref="ProjectException">There is no file yet, or it cannot answer.</exception>
    public static T Read<T>(Settings settings, Func<DuckDbSession, T> read) => Read(settings, [], read);

    private static T Read<T>(Settings settings, IReadOnlyCollection<OutputFile> outputs, Func<DuckDbSession, T> read)
    {
        if (!File.Exists(settings.Database))
        {
            throw new ProjectException([RunErrors.NoDatabase(Path.GetRelativePath(settings.Root, settings.Database))]);
        }

        using var spill = SpillFolder.OfQuestions(settings);
        using var session = DuckDbSession.InMemory();
        try
        {
            session.Limit(settings, spill.Path, isLittle: FileStamp.Of(settings.Database)?.Bytes < FewBytes);
            session.Execute($"ATTACH {SqlLiteral.Text(settings.Database)} AS {BuildFile.Catalog} (READ_ONLY); USE {BuildFile.Catalog}");
            session.Confine(outputs.Select(output => output.Unfinished));
            return read(session);
        }
        catch (SqlException error)
        {
            throw new ProjectException([Told(error, settings, outputs, Path.GetDirectoryName(spill.Path)!)]);
        }
    }

    /// <param name="spill">The folder of work that does not fit into memory.</param>
    private static Diagnostic Told(SqlException error, Settings settings, IEnumerable<OutputFile> outputs, string spill)
    {
        const string Kept = "the generated file is as it was";
        return error.IsFullDisk ? DiskErrors.Full(outputs.FirstOrDefault(output => error.Reason.Contains(output.Unfinished, StringComparison.Ordinal))?.Place ?? spill, Kept)
            : error.IsLackOfRoom ? MemoryErrors.TooLittle(error, settings, spill, Kept)
            : error.IsLocked ? BuildErrors.HeldByClient(settings.Database, error.LockHolder)
            : error.IsForbidden && error.Reason.Contains(settings.Database, StringComparison.Ordinal) ? BuildErrors.CannotRead(settings.Database)
            : RunErrors.QueryFails(null, error, settings);
    }
}

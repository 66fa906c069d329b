using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>What the generated file has recorded of how it was built.</summary>
internal sealed class RecordedBuild
{
    private const string Attached = "recorded";
    private static readonly RecordedBuild Nothing = new([], null);
    private readonly ILookup<string, ColumnType> columns;

    private RecordedBuild(IEnumerable<(string Source, ColumnType Column)> columns, RecordedVersion? version)
    {
        this.columns = columns.ToLookup(pair => pair.Source, pair => pair.Column, StringComparer.Ordinal);
        Version = version;
    }

    /// <summary>The version of the project; null where it is not told.</summary>
    public RecordedVersion? Version { get; }

    /// <summary>What a generated file knows: nothing where there is none, or none that this tool can read.</summary>
    public static RecordedBuild In(DuckDbSession session, string database)
    {
        if (!File.Exists(database))
        {
            return Nothing;
        }

        // Before it is read: of one that is swapped meanwhile, the stamp is another than that of the file which is there then.
        var stamp = FileStamp.Of(database);
        try
        {
            session.Execute($"ATTACH {SqlLiteral.Text(database)} AS {Attached} (READ_ONLY)");
            return new RecordedBuild(ColumnsIn(session), TryVersionIn(session) is { } version ? new RecordedVersion(version, stamp) : null);
        }
        catch (SqlException)
        {
            return Nothing;
        }
        finally
        {
            session.Execute($"DETACH DATABASE IF EXISTS {Attached}");
        }
    }

    /// <summary>The version of the project that an attached file was last built by; null where it tells of no build.</summary>
    /// <exception cref="SqlException">It is none that this tool can read.</exception>
    public static ProjectVersion? VersionIn(DuckDbSession session, string catalog) =>
        session.Rows($"SELECT data_version, rules_version, values_version FROM {catalog}.meta.runs ORDER BY run_id DESC LIMIT 1").Rows
            .Select(row => new ProjectVersion((string)row[0]!, (string)row[1]!, (string)row[2]!)).SingleOrDefault();

    /// <summary>Whether it knows the columns that a source's raw files had.</summary>
    public bool Has(Source source) => columns.Contains(source.Name.Text);

    public ImmutableArray<ColumnType> Of(Source source) => [.. columns[source.Name.Text]];

    private static IEnumerable<(string Source, ColumnType Column)> ColumnsIn(DuckDbSession session) =>
        session.Rows($"SELECT source, column_name, column_type FROM {Attached}.meta.raw_columns ORDER BY source, ordinal").Rows
            .Select(row => ((string)row[0]!, new ColumnType((string)row[1]!, (string)row[2]!)));

    /// <summary>The columns are of use without it.</summary>
    private static ProjectVersion? TryVersionIn(DuckDbSession session)
    {
        try
        {
            return VersionIn(session, Attached);
        }
        catch (SqlException)
        {
            return null;
        }
    }
}

using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Run.Load;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.History;

/// <summary>Records the build itself.</summary>
internal static class RunRecord
{
    /// <summary>The stage that loads rows.</summary>
    public const string Load = "load";

    /// <summary>The stage that computes values.</summary>
    public const string Values = "values";

    /// <summary>The tables and views of <c>main</c> that are there.</summary>
    private const string TablesThere = $"""
        (
            SELECT table_name FROM duckdb_tables() WHERE database_name = '{BuildFile.Catalog}' AND schema_name = 'main'
            UNION ALL
            SELECT view_name FROM duckdb_views() WHERE database_name = '{BuildFile.Catalog}' AND schema_name = 'main' AND NOT internal
        ) AS there(table_name)
        """;

    private const string Columns = "run_id, started_at, finished_at, work, project, tool_version, duckdb_version, data_version, rules_version, values_version";

    /// <summary>Records the build after those before it, which the attached earlier file knows, and what it wrote.</summary>
    public static void Write(DuckDbSession session, Catalog catalog, BuildWork work, BuildStart start, DateTimeOffset finishedAt)
    {
        var earlier = HasEarlier(session) ? EarlierBuild.Catalog : null;
        session.Execute(catalog.Templates.Render("outputs/runs", new Dictionary<string, object?>
        {
            ["catalog"] = BuildFile.Catalog,
            ["earlier"] = earlier,
            ["has_kept_files"] = earlier is not null && work == BuildWork.Changes,
            ["columns"] = Columns,
            ["started_at"] = SqlLiteral.Timestamp(start.At.UtcDateTime),
            ["finished_at"] = SqlLiteral.Timestamp(finishedAt.UtcDateTime),
            ["work"] = work.ToString().ToLowerInvariant(),
            ["project"] = catalog.Settings.Name,
            ["tool_version"] = ToolVersion,
            ["data_version"] = start.Version.Data,
            ["rules_version"] = start.Version.Rules,
            ["values_version"] = start.Version.Values,
            ["there"] = TablesThere,
        }));
    }

    /// <summary>Keeps the record of tables that a build does not write again.</summary>
    public static void KeepTables(DuckDbSession session) =>
        session.Execute($"DELETE FROM {BuildFile.Catalog}.meta.tables WHERE table_name NOT IN (SELECT table_name FROM {TablesThere})");

    /// <summary>Keeps what a stage has to say, for builds that do not make the same again, in place of what it had to say before.</summary>
    public static void WriteWarnings(DuckDbSession session, string stage, IEnumerable<Diagnostic> warnings)
    {
        session.Execute($"DELETE FROM {BuildFile.Catalog}.meta.warnings WHERE stage = '{stage}'");
        foreach (var warning in warnings)
        {
            session.Execute($"INSERT INTO {BuildFile.Catalog}.meta.warnings VALUES ({RecordedWarning.Of(stage, warning).Values()})");
        }
    }

    /// <summary>The checksums of a project as it is built by this tool, with its lookups as they are now, what conversations keep of events, the constants of the command line and the salt of ids.</summary>
    public static ProjectVersion VersionOf(Catalog catalog) => catalog.Model.Version.Value.WithData(string.Join('\n', LookupsOf(catalog).Concat(catalog.Carried.Select(column => $"{column.Name} {column.Type}")))).With(
        $"{ToolVersion} {typeof(RunRecord).Module.ModuleVersionId} {string.Join(',', catalog.Model.Parameters.Select(parameter => $"{parameter.Name.Text}={parameter.Literal}"))} {Salt.Of(catalog.Settings)}");

    /// <summary>What there is to look up: a file that moves to another lookup, or to another folder of which its rows take a value, says another thing.</summary>
    private static IEnumerable<string> LookupsOf(Catalog catalog) =>
        from source in catalog.Sources
        from lookup in source.Lookups
        from path in lookup.Files?.Paths ?? []
        select $"{source.Name} {lookup.Lookup.Name.Text} {RecordedPath.Of(path, catalog.Settings.Root)} {FileChecksum.Of(path)}";

    /// <summary>Whether the generated file was made by a version of the project: its facts, and where wanted its values too.</summary>
    public static bool IsOf(DuckDbSession session, ProjectVersion version, bool withValues) =>
        RecordedBuild.VersionIn(session, BuildFile.Catalog)?.MakesSameAs(version, withValues) == true;

    /// <summary>Whether the attached file of the build before has a record that this tool can read.</summary>
    private static bool HasEarlier(DuckDbSession session)
    {
        try
        {
            session.Rows($"SELECT {Columns} FROM {EarlierBuild.Catalog}.meta.runs LIMIT 0");
            return true;
        }
        catch (SqlException)
        {
            return false;
        }
    }

    private static string ToolVersion => typeof(RunRecord).Assembly.GetName().Version?.ToString(3) ?? "";
}

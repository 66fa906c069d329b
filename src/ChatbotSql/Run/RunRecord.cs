using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Records the build itself.</summary>
internal static class RunRecord
{
    /// <summary>The stage that loads rows.</summary>
    public const string Load = "load";

    /// <summary>The stage that computes values.</summary>
    public const string Values = "values";

    /// <summary>Records what made the file; an earlier record is replaced.</summary>
    public static void Write(DuckDbSession session, Catalog catalog, DateTimeOffset startedAt, DateTimeOffset finishedAt)
    {
        var version = VersionOf(catalog);
        session.Execute($"""
            DELETE FROM {BuildFile.Catalog}.meta.runs;
            INSERT INTO {BuildFile.Catalog}.meta.runs
            SELECT
                1, {SqlLiteral.Timestamp(startedAt.UtcDateTime)}, {SqlLiteral.Timestamp(finishedAt.UtcDateTime)}, {SqlLiteral.Text(catalog.Settings.Name)},
                {SqlLiteral.Text(ToolVersion)}, version(), '{version.Data}', '{version.Rules}', '{version.Values}'
            """);
    }

    /// <summary>Keeps what there is to say, for builds that do not make the same again.</summary>
    public static void WriteWarnings(DuckDbSession session, string stage, IEnumerable<Diagnostic> warnings)
    {
        foreach (var warning in warnings)
        {
            session.Execute($"INSERT INTO {BuildFile.Catalog}.meta.warnings VALUES ('{stage}', {SqlLiteral.Text(warning.Code)}, {SqlLiteral.Text(warning.Message)}, {SqlLiteral.TextOrNull(warning.Help)})");
        }
    }

    /// <summary>The checksums of a project as it is built by this tool, with the constants of the command line and the salt of ids.</summary>
    public static ProjectVersion VersionOf(Catalog catalog) => catalog.Model.Version.Value.WithData(string.Join(',', catalog.Sources.SelectMany(source => source.LookupPaths).Select(FileChecksum.Of))).With(
        $"{ToolVersion} {typeof(RunRecord).Module.ModuleVersionId} {string.Join(',', catalog.Model.Parameters.Select(parameter => $"{parameter.Name.Text}={parameter.Literal}"))} {Salt.Of(catalog.Settings)}");

    /// <summary>Whether the generated file was made by a version of the project: its facts, and where wanted its values too.</summary>
    public static bool IsOf(DuckDbSession session, ProjectVersion version, bool withValues)
    {
        var values = withValues ? $" AND values_version = '{version.Values}'" : "";
        return session.Rows($"SELECT 1 FROM meta.runs WHERE data_version = '{version.Data}' AND rules_version = '{version.Rules}'{values}").Rows.Count == 1;
    }

    private static string ToolVersion => typeof(RunRecord).Assembly.GetName().Version?.ToString(3) ?? "";
}

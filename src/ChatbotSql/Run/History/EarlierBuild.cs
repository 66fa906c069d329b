using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Run.Load;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.History;

/// <summary>What the generated file that is there says of how it was made.</summary>
/// <param name="Files">The raw files, by source and place in it.</param>
/// <param name="Faults">Those that were left out, by source and path.</param>
/// <param name="Columns">Their columns, by source and place.</param>
/// <param name="Reconciliation">What became of the rows of each source.</param>
/// <param name="Warnings">What there was to say.</param>
internal sealed record EarlierBuild(
    ProjectVersion Version,
    ImmutableArray<EarlierFile> Files,
    ImmutableArray<EarlierFault> Faults,
    ImmutableArray<(string Source, string Name, string Type)> Columns,
    ImmutableArray<SourceReconciliation> Reconciliation,
    ImmutableArray<RecordedWarning> Warnings)
{
    /// <summary>The name that a build attaches its file under, beside the one that it writes; <see cref="Read"/> attaches it alone, as the one that is written.</summary>
    public const string Catalog = "earlier";

    /// <summary>The record of a file, or null where there is none, or none that this tool can read.</summary>
    /// <exception cref="SqlException">Another process writes to it.</exception>
    public static EarlierBuild? Read(string database)
    {
        // A log beside the file holds what somebody else wrote into it.
        if (!File.Exists(database) || File.Exists($"{database}.wal"))
        {
            return null;
        }

        using var session = DuckDbSession.InMemory();
        try
        {
            session.Execute($"ATTACH {SqlLiteral.Text(database)} AS {BuildFile.Catalog} (READ_ONLY); USE {BuildFile.Catalog}");
            session.Confine([]);
            return RecordedBuild.VersionIn(session, BuildFile.Catalog) is not { } version ? null : new EarlierBuild(
                version,
                [.. session.Rows("SELECT source, path, bytes, sha256, modified_at FROM meta.files ORDER BY source, file_index").Rows.Select(EarlierFile.Of)],
                [.. session.Rows("SELECT source, path, bytes, modified_at, reason FROM meta.unreadable_files ORDER BY source, path").Rows.Select(EarlierFault.Of)],
                [.. session.Rows("SELECT source, column_name, column_type FROM meta.raw_columns ORDER BY source, ordinal").Rows.Select(row => ((string)row[0]!, (string)row[1]!, (string)row[2]!))],
                SourceReconciliation.In(session, "true"),
                [.. session.Rows($"SELECT {RecordedWarning.Columns} FROM meta.warnings").Rows.Select(RecordedWarning.Of)]);
        }
        catch (SqlException error) when (!error.IsLocked)
        {
            return null;
        }
    }

    /// <summary>Whether tables and facts would be made the same way of the same files.</summary>
    public bool HasDataOf(Catalog catalog, ProjectVersion version) => IsMadeLike(catalog, version) && HasRulesOf(version)
        && Faults.SequenceEqual(catalog.Sources.OrderBy(source => source.Name, StringComparer.Ordinal).SelectMany(source => EarlierFault.Of(source, catalog.Settings)))
        && Files.Select(file => (file.Source, file.Path)).SequenceEqual(PathsOf(catalog).Select(file => (file.Source, file.Name)))
        && Files.Zip(PathsOf(catalog)).All(pair => pair.First.IsSame(pair.Second.Path));

    /// <summary>Whether rows would be loaded the same way, of whatever files.</summary>
    public bool IsMadeLike(Catalog catalog, ProjectVersion version) => Version.Data == version.Data
        && Columns.SequenceEqual(
            from source in catalog.Sources.OrderBy(source => source.Name, StringComparer.Ordinal)
            from column in source.RawColumns
            select (source.Name, column.Name, column.Type));

    /// <summary>Whether conversations would be made of them by the same rules.</summary>
    public bool HasRulesOf(ProjectVersion version) => Version.Rules == version.Rules;

    public bool HasValuesOf(ProjectVersion version) => Version.Values == version.Values;

    /// <summary>What there was to say, with its place in the project as it is now.</summary>
    /// <param name="stage">The stage that said it; null for all.</param>
    public IEnumerable<Diagnostic> WarningsIn(Catalog catalog, string? stage = null) =>
        Warnings.Where(warning => stage is null || warning.Stage == stage).Select(warning => warning.In(catalog.Model.Texts));

    public ImmutableArray<EarlierFile> FilesOf(string source) => [.. Files.Where(file => file.Source == source)];

    private static IEnumerable<(string Source, string Name, string Path)> PathsOf(Catalog catalog) =>
        from source in catalog.Sources.OrderBy(source => source.Name, StringComparer.Ordinal)
        from path in source.Files!.Paths
        select (source.Name, RecordedPath.Of(path, catalog.Settings.Root), path);
}

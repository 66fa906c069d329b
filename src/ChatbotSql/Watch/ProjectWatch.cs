using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.FileSystem;
using ChatbotSql.Validate;

namespace ChatbotSql.Watch;

/// <summary>Follows a project while people edit it.</summary>
/// <param name="folder">The project's folder.</param>
/// <param name="load">Reads and checks the project.</param>
/// <param name="metric">The name of the metric to show, or null for the one that is edited.</param>
/// <param name="weeks">Of how many weeks values are shown.</param>
public sealed class ProjectWatch(string folder, Func<DiagnosticBag, Catalog> load, string? metric, int weeks)
{
    private WatchedFiles seen = new(ImmutableSortedDictionary<string, FileStamp>.Empty);
    private ImmutableDictionary<string, string> texts = ImmutableDictionary<string, string>.Empty;
    private string? edited;

    /// <summary>Whether a file was written, added or removed since the project was looked at.</summary>
    public bool HasChanged() => !WatchedFiles.In(folder).IsSameAs(seen);

    /// <summary>Checks the project as it is now.</summary>
    public ProjectState Look()
    {
        var isFirst = texts.IsEmpty;
        var before = seen;
        seen = WatchedFiles.In(folder);
        var changed = seen.ChangedSince(before).Concat(before.Stamps.Keys.Except(seen.Stamps.Keys)).ToImmutableArray();
        var edits = isFirst ? [] : changed.Select(file => Edit.Between(file, texts.GetValueOrDefault(file, ""), Read(file))).OfType<Edit>().ToImmutableArray();
        texts = texts.SetItems(changed.Select(file => KeyValuePair.Create(file, Read(file))));
        return Check(isFirst ? [] : changed, edits);
    }

    private ProjectState Check(ImmutableArray<string> changed, ImmutableArray<Edit> edits)
    {
        var diagnostics = new DiagnosticBag();
        Catalog? catalog = null;
        BoundMetric? shown = null;
        try
        {
            catalog = load(diagnostics);
            edited = edits.Select(edit => edit.MetricOf(catalog)?.Name).FirstOrDefault(name => name is not null) ?? edited;
            shown = metric is null ? catalog.Metrics.FirstOrDefault(candidate => candidate.Name == edited) : Find(catalog, metric);
            return new ProjectState(changed, catalog, shown, shown is null ? null : MetricGlance.Of(catalog, shown, weeks), [.. diagnostics]);
        }
        catch (ProjectException exception)
        {
            return new ProjectState(changed, catalog, shown, null, exception.Diagnostics);
        }
    }

    private static BoundMetric Find(Catalog catalog, string name) => QuestionBinder.Bind(catalog, new QuestionText([name])).Metrics[0];

    /// <summary>Nothing where a file has gone, or cannot be read at this moment.</summary>
    private string Read(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

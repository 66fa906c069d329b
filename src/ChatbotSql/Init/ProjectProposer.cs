using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Templates;

namespace ChatbotSql.Init;

/// <summary>Proposes a project for files: what each may feed, and from which of its columns.</summary>
public static class ProjectProposer
{
    /// <param name="folder">The folder that the project will stand in.</param>
    /// <param name="paths">Files, and folders whose data files are taken.</param>
    /// <exception cref="ProjectException">There are no data files.</exception>
    public static ProjectProposal Propose(string folder, IReadOnlyCollection<string> paths)
    {
        using var session = DuckDbSession.InMemory();
        var root = Path.GetFullPath(folder);
        var pack = new DiagnosticBag();
        var presets = SourcePresets.Of(root, pack).All;
        var (groups, unread) = new FileGroups(session, new ColumnProfiler(session, TemplateEngine.Shipped()), presets, root).Find(paths);
        if (groups.IsEmpty && unread.IsEmpty)
        {
            throw new ProjectException([InitErrors.NoData(paths)]);
        }

        var tables = ModelBuilder.Build(ProjectLoader.LoadPack(pack), pack).Tables;
        var (recognised, others) = new PresetProposer(presets, tables).Propose(groups);
        var proposer = new SourceProposer(tables);
        var sources = recognised.Concat(others.Select(group => proposer.Propose(group)).Select(source => source with { Beside = PresetBeside(source, recognised) }))
            .OrderBy(source => !source.IsComplete).ThenBy(source => source.Table.Name.Text != "events").ToList();
        var name = Words.AsName(Path.GetFileName(root), '-');
        return new ProjectProposal(ProjectText.Write(name.Length == 0 ? "chatbot" : name, sources, unread), [.. sources], unread);
    }

    /// <summary>The preset of other files of the same folder, where little tells that these are no further ones of its export, which it does without.</summary>
    private static string? PresetBeside(SourceProposal proposal, IEnumerable<SourceProposal> recognised) => proposal.Group.IsNamed ? null : recognised
        .FirstOrDefault(source => FolderOf(source.Group) == FolderOf(proposal.Group) && (!Evidence.IsStrong(proposal) || (CopyTimes.AreIn(source.Group) && CopyTimes.AreIn(proposal.Group))))?.Preset?.Preset.Name;

    private static string? FolderOf(FileGroup group) => Path.GetDirectoryName(group.Files.Paths[0]);
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ChatbotSql.Project;

/// <summary>Checksums of what a project says: they change when what a build makes may.</summary>
/// <param name="Data">Of all that tables and facts are made by, but for rules.</param>
/// <param name="Rules">Of the rules for conversations and flows, which have no say in what is loaded.</param>
/// <param name="Values">Of all that metrics are computed by from them.</param>
public sealed record ProjectVersion(string Data, string Rules, string Values)
{
    /// <summary>The keys of files that have no say in tables and facts.</summary>
    private static readonly ImmutableHashSet<string> ValueKeys = ["metrics", "dimensions", "scorecards", "diagnoses", "funnel", "vanity", "override", "launched", "memory_limit", "threads", "temp_directory", "database"];

    /// <summary>The keys of files that say what conversations are.</summary>
    private static readonly ImmutableHashSet<string> RuleKeys = ["conversations", "flows"];

    /// <summary>The folders of templates that have a say in tables and facts.</summary>
    private static readonly ImmutableHashSet<string> DataFolders = ["changes", "dates", "facts", "identity", "sources"];

    public static ProjectVersion Of(ProjectFiles files)
    {
        var (data, rules, values) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var (key, value) in files.Definitions.Prepend(files.Settings).SelectMany(file => file.Entries))
        {
            Add(ValueKeys.Contains(key.Text) ? values : RuleKeys.Contains(key.Text) ? rules : data, $"{key.Span.Source.Path} {key.Text}", YamlChecksum.Of(value));
        }

        foreach (var (name, path) in Templates(files.TemplateFolders))
        {
            Add(DataFolders.Contains(name.Split('/')[0]) ? data : values, name, File.ReadAllText(path));
        }

        return new ProjectVersion(Checksum(data.ToString()), Checksum(rules.ToString()), Checksum(values.ToString()));
    }

    /// <summary>The same with more that has a say in all, such as what a command line adds.</summary>
    public ProjectVersion With(string more) => new(Checksum(Data + more), Checksum(Rules + more), Checksum(Values + more));

    /// <summary>The same with more that has a say in tables and facts; nothing leaves it as it is.</summary>
    public ProjectVersion WithData(string more) => more.Length == 0 ? this : this with { Data = Checksum(Data + more) };

    /// <summary>Whether facts, and where wanted values too, are what another version makes.</summary>
    public bool MakesSameAs(ProjectVersion other, bool withValues) => Data == other.Data && Rules == other.Rules && (!withValues || Values == other.Values);

    private static void Add(StringBuilder text, string name, string content) => text.Append(name).Append('\n').Append(content.Length).Append('\n').Append(content).Append('\n');

    private static IEnumerable<(string Name, string Path)> Templates(ImmutableArray<string> folders) => folders
        .SelectMany((folder, order) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path, Order: order)))
        .OrderBy(file => file.Name, StringComparer.Ordinal).ThenBy(file => file.Order)
        .Select(file => (file.Name, file.Path));

    private static string Checksum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

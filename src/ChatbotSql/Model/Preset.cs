using System.Collections.Immutable;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>What a source of a known system's export begins with.</summary>
/// <param name="Name">Such as <c>zendesk/tickets</c>.</param>
/// <param name="Signature">The columns that tell such an export from others, one of each group; <c>a.b</c> is a field of one.</param>
/// <param name="Needs">The columns that it cannot do without.</param>
/// <param name="Warnings">What builds warn of where there are such rows.</param>
/// <param name="Yours">Keys that only the project's author can fill in, as YAML.</param>
/// <param name="Source">The keys of the source.</param>
public sealed record Preset(
    string Name, ImmutableArray<ImmutableArray<string>> Signature, ImmutableArray<PresetNeed> Needs, ImmutableArray<PresetWarning> Warnings, ImmutableArray<string> Yours, YamlMapping Source)
{
    /// <summary>The system that the export is of, such as <c>zendesk</c>.</summary>
    public string System => Name.Split('/')[0];

    /// <summary>The canonical table that it feeds.</summary>
    public string Feeds => (Source.Find("feeds") as YamlScalar)?.Text ?? "";

    /// <summary>The further files that it can read, and the columns that each has to have.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Lookups => (Source.Find("lookup_columns") as YamlMapping)?.Entries
        .Where(lookup => lookup.Value is YamlMapping)
        .Select(lookup => KeyValuePair.Create(lookup.Key.Text, ((YamlMapping)lookup.Value).Entries.Select(column => column.Key.Text).ToImmutableArray())) ?? [];

    /// <summary>Whether it maps a column.</summary>
    public bool Maps(string column) => (Source.Find("columns") as YamlMapping)?.Find(column) is not null;

    /// <summary>The first need that files with these columns do not meet, or null.</summary>
    /// <param name="mayLack">Columns that the source says files may do without.</param>
    public PresetNeed? Unmet(IReadOnlyCollection<string> columns, IEnumerable<string> mayLack) =>
        Needs.FirstOrDefault(need => !need.Columns.Any(column => columns.Contains(column, StringComparer.OrdinalIgnoreCase)) && !need.Columns.Intersect(mayLack).Any());
}

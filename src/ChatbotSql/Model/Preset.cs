using System.Collections.Immutable;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>What a source of a known system's export begins with.</summary>
/// <param name="Name">Such as <c>zendesk/tickets</c>.</param>
/// <param name="Signature">The columns that tell such an export from others, one of each group; <c>a.b</c> is a field of one.</param>
/// <param name="Needs">The columns that it cannot do without.</param>
/// <param name="Source">The keys of the source.</param>
public sealed record Preset(string Name, ImmutableArray<ImmutableArray<string>> Signature, ImmutableArray<PresetNeed> Needs, YamlMapping Source)
{
    /// <summary>The system that the export is of, such as <c>zendesk</c>.</summary>
    public string System => Name.Split('/')[0];

    /// <summary>The first need that files with these columns do not meet, or null.</summary>
    /// <param name="mayLack">Columns that the source says files may do without.</param>
    public PresetNeed? Unmet(IReadOnlyCollection<string> columns, IEnumerable<string> mayLack) =>
        Needs.FirstOrDefault(need => !need.Columns.Any(column => columns.Contains(column, StringComparer.OrdinalIgnoreCase)) && !need.Columns.Intersect(mayLack).Any());
}

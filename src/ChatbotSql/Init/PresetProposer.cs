using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Init;

/// <summary>Recognises the exports of known systems by the columns of their files.</summary>
internal sealed class PresetProposer(ImmutableArray<Preset> presets, ImmutableArray<CanonicalTable> tables)
{
    /// <summary>A proposal for each preset that a group of files is made for, and the groups that are not needed besides.</summary>
    public (ImmutableArray<SourceProposal> Sources, ImmutableArray<FileGroup> Others) Propose(ImmutableArray<FileGroup> groups)
    {
        var found = groups.SelectMany(group => presets.Where(preset => IsMadeFor(preset, group.Columns)).Select((preset, order) => Of(group, preset, order, groups))).ToImmutableArray();
        var taken = found.Select(source => source.Group.Name).Concat(found.SelectMany(source => source.Preset!.Lookups.Select(lookup => lookup.Files.Name))).ToHashSet(StringComparer.Ordinal);
        return (found, [.. groups.Where(group => !taken.Contains(group.Name))]);
    }

    /// <summary>Whether files have the columns that tell the exports of a preset.</summary>
    public static bool IsMadeFor(Preset preset, ImmutableArray<ColumnProfile> columns) =>
        !preset.Signature.IsEmpty && preset.Signature.All(choice => choice.Any(column => Has(columns, column)));

    public static bool HasAll(ImmutableArray<ColumnProfile> columns, IEnumerable<string> names) => names.All(name => Has(columns, name));

    /// <summary>Whether files have a column, or one with fields of that name.</summary>
    private static bool Has(ImmutableArray<ColumnProfile> columns, string column) => columns.Any(found =>
        string.Equals(found.Name, column, StringComparison.OrdinalIgnoreCase) || found.Name.StartsWith($"{column}.", StringComparison.OrdinalIgnoreCase));

    /// <param name="order">Its place among the presets of the same files.</param>
    private SourceProposal Of(FileGroup group, Preset preset, int order, ImmutableArray<FileGroup> groups)
    {
        var name = order == 0 ? group.Name : $"{group.Name}_{Words.AsName(preset.Name.Split('/')[^1], '_')}";
        return new SourceProposal(group with { Name = name }, tables.First(table => table.Name.Text == preset.Feeds), [], [], [], false, [])
        {
            Preset = new PresetProposal(preset, Lookups(preset, groups)),
        };
    }

    /// <summary>The lookups of a preset that there are files for: the first that have all the columns.</summary>
    private static ImmutableArray<(string Name, FileGroup Files)> Lookups(Preset preset, ImmutableArray<FileGroup> groups) =>
    [
        .. from lookup in preset.Lookups
           let files = groups.FirstOrDefault(candidate => HasAll(candidate.Columns, lookup.Value))
           where files is not null
           select (lookup.Key, files),
    ];
}

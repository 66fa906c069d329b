using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Init;

/// <summary>Puts together files of one export, of which some have columns that others lack: copies of a row, and its deletion, are found within a source alone.</summary>
internal sealed class SameExport(ImmutableArray<Preset> presets)
{
    /// <summary>The shapes that belong together, those by themselves among them, in their order.</summary>
    public ImmutableArray<ImmutableArray<FileShape>> Joined(IEnumerable<FileShape> shapes)
    {
        var exports = new List<List<FileShape>>();
        foreach (var shape in shapes)
        {
            var same = exports.Where(export => export.Exists(other => Are(shape, other))).ToList();
            exports = [.. exports.Select(export => export == same.FirstOrDefault() ? [.. same.SelectMany(part => part), shape] : export).Where(export => !same.Skip(1).Contains(export))];
            if (same.Count == 0)
            {
                exports.Add([shape]);
            }
        }

        return [.. exports.Select(export => export.ToImmutableArray())];
    }

    private bool Are(FileShape one, FileShape other) =>
        one.Format == other.Format && one.Folder == other.Folder
        && (presets.Any(preset => PresetProposer.IsMadeFor(preset, one.Columns) && PresetProposer.IsMadeFor(preset, other.Columns))
            || ((HasAllOf(one, other) || HasAllOf(other, one)) && (AreCalledAlike(one, other) || AreOneLookup(one, other))));

    private static bool HasAllOf(FileShape one, FileShape other) => other.Names.All(one.Names.Contains);

    private bool AreOneLookup(FileShape one, FileShape other) => presets.SelectMany(preset => preset.Lookups)
        .Any(lookup => lookup.Value.Length > 0 && PresetProposer.HasAll(one.Columns, lookup.Value) && PresetProposer.HasAll(other.Columns, lookup.Value));

    /// <summary>Whether names differ in numbers alone, as those of dates and of parts do.</summary>
    private static bool AreCalledAlike(FileShape one, FileShape other) => one.Paths.Select(WithoutNumbers).Intersect(other.Paths.Select(WithoutNumbers)).Any();

    private static string WithoutNumbers(string path) =>
        string.Join('_', Words.Of(string.Concat(Path.GetFileName(path).Select(letter => char.IsAsciiDigit(letter) ? ' ' : letter))));
}

using System.Globalization;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Diagnostics of presets and of the tables that sources look up: CSQL160 to CSQL164, and CSQL225.</summary>
internal static class PresetErrors
{
    public static Diagnostic Unknown(string name, SourceSpan? place, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL160", place, $"unknown preset `{name}`", Suggest(name, known));

    public static Diagnostic LacksColumn(ChosenPreset preset, PresetNeed need, string source, IReadOnlyCollection<string> found)
    {
        var columns = string.Join(" or ", need.Columns.Select(column => $"`{column}`"));
        var other = preset.Others.FirstOrDefault(other => other.Unmet(found, []) is null);
        var help = other is not null ? $"these files have the columns of `preset: {other.Name}`"
            : need.Columns.Select(column => Suggestion.For(column, found)).FirstOrDefault(close => close is not null)
            ?? $"the files have {Suggestion.First(found)}; if they can do without, say so with `may_lack: {{{need.Columns[0]}: VARCHAR}}`";
        return Diagnostic.Error(
            "CSQL161", preset.Name.Span, $"the files of `{source}` have no column {columns}, which the preset `{preset.Preset.Name}` needs for {need.For}", help);
    }

    public static Diagnostic LookupLacksColumn(Located lookup, string column, IReadOnlyCollection<string> found) => Diagnostic.Error(
        "CSQL162", lookup.Span, $"the files of the lookup `{lookup.Text}` have no column `{column}`", Suggestion.For(column, found) ?? $"they have {Suggestion.First(found)}");

    public static Diagnostic UnknownLookup(Located lookup, string preset, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL163", lookup.Span, $"the preset `{preset}` reads no lookup `{lookup.Text}`", known.Count == 0 ? "remove `lookups`" : Suggestion.OrList(lookup.Text, known));

    public static Diagnostic LookupWithoutSql(Located lookup, string source) => Diagnostic.Error(
        "CSQL164", lookup.Span, $"source `{source}` has the lookup `{lookup.Text}` and no `sql` that could read it", "write a SELECT over `raw` and the lookup, or remove it");

    /// <param name="rows">How many there are.</param>
    /// <param name="all">Of how many rows of the source that stand.</param>
    public static Diagnostic Misread(Located preset, PresetWarning warning, string source, long rows, long all) => Diagnostic.Warning(
        "CSQL225", preset.Span, string.Create(CultureInfo.InvariantCulture, $"{warning.Say}: {rows:N0} of the {all:N0} row{(all == 1 ? "" : "s")} of `{source}`"), warning.Help);

    /// <summary>The closest preset of the system that was named, or of one of a similar name; else all there are.</summary>
    private static string Suggest(string name, IReadOnlyCollection<string> known)
    {
        var system = known.Where(preset => Suggestion.For(SystemOf(name), [SystemOf(preset)]) is not null).ToList();
        return Suggestion.For(name, system) ?? $"there are {Suggestion.Quote(system.Count > 0 ? system : known)}";
    }

    private static string SystemOf(string preset) => preset.Split('/')[0];
}

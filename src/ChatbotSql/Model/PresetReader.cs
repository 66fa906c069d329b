using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads a file of a preset.</summary>
internal static class PresetReader
{
    private const string What = "a preset";

    public static Preset Read(string name, YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, What, diagnostics);
        var signature = reader.Words("recognised_by");
        var needs = reader.Each("needs", "a need", ReadNeed);
        var warnings = reader.Each("warnings", "a warning", ReadWarning);
        var yours = reader.Words("yours");
        var source = reader.Find("source") as YamlMapping;
        if (source is null)
        {
            reader.ReportMissing("source");
        }

        reader.Finish();
        return new Preset(name, [.. signature.Select(column => Choice(column.Text))], needs, warnings, [.. yours.Select(line => line.Text)], source ?? mapping with { Entries = [] });
    }

    private static PresetNeed ReadNeed(MappingReader reader, DiagnosticBag diagnostics) =>
        new(Choice(reader.RequiredText("column").Text), reader.RequiredText("for").Text);

    private static PresetWarning ReadWarning(MappingReader reader, DiagnosticBag diagnostics) =>
        new(reader.RequiredText("column").Text, reader.RequiredText("say").Text, reader.RequiredText("help").Text);

    /// <summary>The names in <c>a | b</c>.</summary>
    private static ImmutableArray<string> Choice(string names) => [.. names.Split('|', StringSplitOptions.TrimEntries)];
}

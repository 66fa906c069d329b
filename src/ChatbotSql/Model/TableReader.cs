using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>tables</c>.</summary>
internal static class TableReader
{
    public static CanonicalTable Read(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.RequiredText("name"),
        reader.Text("description")?.Text ?? "",
        [.. reader.Words("key").Select(word => word.Text)],
        reader.RequiredText("time").Text,
        reader.Text("until")?.Text,
        [.. reader.Mappings("columns").Select(mapping => ReadColumn(mapping, diagnostics))],
        [.. reader.Mappings("rules").Select(mapping => ReadRule(mapping, diagnostics))],
        [.. reader.Mappings("checks").Select(mapping => ReadCheck(mapping, diagnostics))]);

    private static CanonicalColumn ReadColumn(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "a column", diagnostics);
        var column = new CanonicalColumn(
            reader.RequiredText("name"),
            reader.RequiredText("type").Text,
            reader.Text("description")?.Text ?? "",
            reader.Flag("required"),
            reader.Flag("private"));
        reader.Finish();
        return column;
    }

    private static TableRule ReadRule(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "a rule", diagnostics);
        var rule = new TableRule(reader.RequiredText("name").Text, reader.RequiredText("column").Text, reader.Text("description")?.Text ?? "", reader.Flag("for_all"));
        reader.Finish();
        return rule;
    }

    private static RowCheck ReadCheck(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "a check", diagnostics);
        var check = new RowCheck(reader.RequiredText("column").Text, reader.RequiredText("sql").Text, reader.RequiredText("say").Text);
        reader.Finish();
        return check;
    }
}

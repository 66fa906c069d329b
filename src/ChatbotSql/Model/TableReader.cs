using ChatbotSql.Diagnostics;

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
        reader.Each("columns", "a column", ReadColumn),
        reader.Each("rules", "a rule", ReadRule),
        reader.Each("checks", "a check", ReadCheck));

    private static CanonicalColumn ReadColumn(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.RequiredText("name"),
        reader.RequiredText("type").Text,
        reader.Text("description")?.Text ?? "",
        reader.Flag("required"),
        reader.Flag("private"));

    private static TableRule ReadRule(MappingReader reader, DiagnosticBag diagnostics) =>
        new(reader.RequiredText("name").Text, reader.RequiredText("column").Text, reader.Text("description")?.Text ?? "", reader.Flag("for_all"));

    private static RowCheck ReadCheck(MappingReader reader, DiagnosticBag diagnostics) =>
        new(reader.RequiredText("column").Text, reader.RequiredText("sql").Text, reader.RequiredText("say").Text);
}

using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads an entry of <c>bands</c>.</summary>
internal static class BandReader
{
    private static readonly Dictionary<string, string> Statuses = new() { ["good"] = "good", ["ok"] = "ok", ["bad"] = "bad" };

    public static Band Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var label = reader.RequiredText("label");
        return new Band(
            reader.Number("from"),
            reader.Number("below"),
            reader.Text("relative_to"),
            reader.Sql("where"),
            reader.Sql("only_if"),
            reader.Days("after_launch"),
            label.Text,
            reader.Choice("status", Statuses, "ok"),
            reader.Text("source")?.Text,
            label.Span);
    }
}

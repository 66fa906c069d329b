using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads an entry of <c>flows</c>.</summary>
internal static class FlowReader
{
    public static Flow Read(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.RequiredText("flow").Text,
        reader.Text("goal")?.Text,
        reader.Text("job")?.Text,
        reader.Text("breadth")?.Text);
}

using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads an entry of <c>flows</c>.</summary>
internal static class FlowReader
{
    public static Flow Read(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, "a flow", diagnostics);
        var flow = new Flow(
            reader.RequiredText("flow").Text,
            reader.Text("goal")?.Text,
            reader.Text("job")?.Text,
            reader.Text("breadth")?.Text);
        reader.Finish();
        return flow;
    }
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>flows</c>.</summary>
internal static class FlowReader
{
    private static readonly Dictionary<string, string?> Breadths = new() { ["broad"] = "broad", ["narrow"] = "narrow" };

    /// <summary>The flows; one that is declared twice is reported.</summary>
    public static ImmutableArray<Flow> ReadAll(MappingReader project, DiagnosticBag diagnostics)
    {
        var read = project.Each("flows", "a flow", Read).ToList();
        foreach (var repeated in read.GroupBy(pair => pair.Item1.Text).Where(group => group.Key.Length > 0 && group.Skip(1).Any()))
        {
            diagnostics.Add(ModelErrors.SecondFlow(repeated.Last().Item1, repeated.First().Item1.Span));
        }

        return [.. read.Select(pair => pair.Item2)];
    }

    private static Tuple<Located, Flow> Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var name = reader.RequiredText("flow");
        return Tuple.Create(name, new Flow(name.Text, reader.Text("goal")?.Text, reader.Text("job")?.Text, reader.Choice("breadth", Breadths, null)));
    }
}

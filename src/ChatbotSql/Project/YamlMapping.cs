using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>A YAML mapping, in the order it is written.</summary>
public sealed record YamlMapping(ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "a mapping";

    public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
}

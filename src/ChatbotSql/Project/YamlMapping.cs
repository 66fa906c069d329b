using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>A YAML mapping, in the order it is written.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "a mapping";

    public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;

    /// <summary>Whether a place is its own or that of a key or value below it, wherever an override has taken these from.</summary>
    public bool Holds(SourceSpan place) => AndBelow().Any(node => node.Span.Covers(place));

    private protected override IEnumerable<YamlNode> Children => Entries.SelectMany(entry => new[] { entry.Key, entry.Value });
}

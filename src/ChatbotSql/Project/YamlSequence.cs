using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>A YAML list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span)
{
    public override string Kind => "a list";

    private protected override IEnumerable<YamlNode> Children => Items;
}

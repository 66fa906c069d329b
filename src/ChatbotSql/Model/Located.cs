using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>A word from a YAML file and where it stands there.</summary>
public sealed record Located(string Text, SourceSpan Span)
{
    public override string ToString() => Text;
}

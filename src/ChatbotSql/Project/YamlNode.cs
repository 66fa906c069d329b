using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>A YAML value with the place where it stands.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What a message calls this kind of value.</summary>
    public abstract string Kind { get; }
}

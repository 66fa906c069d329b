using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>A YAML value with the place where it stands.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What a message calls this kind of value.</summary>
    public abstract string Kind { get; }

    /// <summary>This node and those below it, keys too. One that several aliases stand for comes once: by all ways to it, few lines would be without end.</summary>
    public IEnumerable<YamlNode> AndBelow()
    {
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        var next = new Stack<YamlNode>([this]);
        while (next.TryPop(out var node))
        {
            if (seen.Add(node))
            {
                yield return node;
                foreach (var child in node.Children)
                {
                    next.Push(child);
                }
            }
        }
    }

    private protected virtual IEnumerable<YamlNode> Children => [];
}

using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>The names of what a build makes of one source, in its in-memory catalog.</summary>
public sealed record SourceNames(BoundSource Source)
{
    /// <summary>The raw rows.</summary>
    public string Raw => SqlLiteral.Identifier($"{Source.Name}: raw");

    /// <summary>The rows made of them.</summary>
    public string Rows => SqlLiteral.Identifier($"{Source.Name}: rows");

    /// <summary>The rows that stand.</summary>
    public string Clean => SqlLiteral.Identifier($"{Source.Name}: clean");
}

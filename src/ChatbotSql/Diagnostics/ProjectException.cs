using System.Collections.Immutable;

namespace ChatbotSql.Diagnostics;

/// <summary>A stage cannot go on because the project or its data has errors, all of which it carries.</summary>
public sealed class ProjectException(ImmutableArray<Diagnostic> diagnostics)
    : Exception(string.Join(Environment.NewLine, diagnostics.Select(item => $"{item.Span}: {item.Code} {item.Message}")))
{
    /// <summary>Whether it is the words of the command line that are wrong, and neither the project nor its data.</summary>
    public bool IsOfUsage { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;
}

using System.Collections;

namespace ChatbotSql.Diagnostics;

/// <summary>The diagnostics that the stages have reported so far.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> items = [];

    public int Count => items.Count;

    public bool HasErrors => items.Exists(item => item.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => items.Add(diagnostic);

    /// <summary>Stops here if an error was reported.</summary>
    /// <exception cref="ProjectException">At least one error was reported.</exception>
    public void ThrowIfErrors()
    {
        if (HasErrors)
        {
            throw new ProjectException([.. this]);
        }
    }

    /// <summary>The diagnostics in the order of their files and lines; those without a place come last.</summary>
    public IEnumerator<Diagnostic> GetEnumerator() => items
        .Distinct()
        .OrderBy(item => item.Span is null)
        .ThenBy(item => item.Span?.Source.Path, StringComparer.Ordinal)
        .ThenBy(item => item.Span?.Start)
        .ThenBy(item => item.Code, StringComparer.Ordinal)
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

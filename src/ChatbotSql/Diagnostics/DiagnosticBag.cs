using System.Collections;

namespace ChatbotSql.Diagnostics;

/// <summary>The diagnostics that the stages have reported so far.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> items = [];

    public int Count => items.Count;

    public bool HasErrors => items.Exists(item => item.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => items.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => items.AddRange(diagnostics);

    /// <summary>Stops here if an error was reported.</summary>
    /// <param name="ofUsage">Whether the errors are of the words of the command line.</param>
    /// <exception cref="ProjectException">At least one error was reported.</exception>
    public void ThrowIfErrors(bool ofUsage = false)
    {
        if (HasErrors)
        {
            throw new ProjectException([.. this]) { IsOfUsage = ofUsage };
        }
    }

    /// <summary>The diagnostics in the order of their files and lines; those without a place come last.</summary>
    public IEnumerator<Diagnostic> GetEnumerator() => items.Distinct().Order(Comparer<Diagnostic>.Create(Compare)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Compare(Diagnostic one, Diagnostic other) => (one.Span, other.Span) switch
    {
        (null, not null) => 1,
        (not null, null) => -1,
        ({ } first, { } second) when string.CompareOrdinal(first.Source.Path, second.Source.Path) is not 0 and var order => order,
        ({ } first, { } second) when first.Start != second.Start => first.Start.CompareTo(second.Start),
        _ => string.CompareOrdinal(one.Code, other.Code),
    };
}

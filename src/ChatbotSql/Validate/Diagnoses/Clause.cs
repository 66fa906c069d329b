using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Diagnoses;

/// <summary>One claim of a diagnosis about a metric in a cell and a week.</summary>
/// <param name="Metric">The metric that it is about.</param>
/// <param name="Text">The claim as its author wrote it.</param>
/// <param name="Span">Where it stands.</param>
public abstract record Clause(Located Metric, string Text, SourceSpan Span)
{
    /// <summary>In how many weeks in a row it has to hold, the week itself included.</summary>
    public int Weeks { get; init; } = 1;

    /// <summary>It is higher, or lower, than in the week before.</summary>
    public sealed record Change(Located Metric, string Text, SourceSpan Span, bool IsRise) : Clause(Metric, Text, Span);

    /// <summary>It is as in the week before, to within a margin.</summary>
    public sealed record Level(Located Metric, string Text, SourceSpan Span, decimal Margin) : Clause(Metric, Text, Span);

    /// <summary>It is above, or below, a number.</summary>
    public sealed record Bound(Located Metric, string Text, SourceSpan Span, bool IsAbove, decimal Limit) : Clause(Metric, Text, Span);

    /// <summary>It is above, or below, another metric of the same cell.</summary>
    public sealed record Other(Located Metric, string Text, SourceSpan Span, bool IsAbove, Located Second) : Clause(Metric, Text, Span);

    /// <summary>It is above, or below, what the other cells of the segment have together.</summary>
    public sealed record Rest(Located Metric, string Text, SourceSpan Span, bool IsAbove) : Clause(Metric, Text, Span);

    /// <summary>It stands above, or below, the ranges of its bands.</summary>
    public sealed record Band(Located Metric, string Text, SourceSpan Span, bool IsAbove) : Clause(Metric, Text, Span);

    /// <summary>It stands in a band of a status.</summary>
    public sealed record Status(Located Metric, string Text, SourceSpan Span, string Wanted) : Clause(Metric, Text, Span);

    /// <summary>Its denominator is made up otherwise than in the week before.</summary>
    public sealed record Mix(Located Metric, string Text, SourceSpan Span, Located Dimension) : Clause(Metric, Text, Span);
}

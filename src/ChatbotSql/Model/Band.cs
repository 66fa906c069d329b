using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>A benchmark range of a metric; the first that matches a value wins.</summary>
/// <param name="From">The lower bound, included, or null.</param>
/// <param name="Below">The upper bound, excluded, or null.</param>
/// <param name="RelativeTo">The metric from whose value in the same cell the bounds are distances, or null.</param>
/// <param name="Where">A condition over dimensions that every row of the cell has to meet, or null.</param>
/// <param name="OnlyIf">A condition over metrics of the same cell, or null.</param>
/// <param name="AfterLaunchDays">How many days after the project's launch the period may begin at the earliest, or null.</param>
/// <param name="Status">good, ok or bad.</param>
/// <param name="Source">Where the figures were published, or null.</param>
/// <param name="Span">Where its label is written.</param>
public sealed record Band(
    decimal? From,
    decimal? Below,
    Located? RelativeTo,
    SqlText? Where,
    SqlText? OnlyIf,
    int? AfterLaunchDays,
    string Label,
    string Status,
    string? Source,
    SourceSpan Span);

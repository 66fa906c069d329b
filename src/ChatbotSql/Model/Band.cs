namespace ChatbotSql.Model;

/// <summary>A benchmark range of a metric; the first that matches a value wins.</summary>
/// <param name="From">The lower bound, included, or null.</param>
/// <param name="Below">The upper bound, excluded, or null.</param>
/// <param name="Status">good, ok or bad.</param>
/// <param name="Source">Where the figures were published, or null.</param>
public sealed record Band(decimal? From, decimal? Below, string Label, string Status, string? Source);

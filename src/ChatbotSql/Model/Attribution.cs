using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A named way to give revenue to the touches before it.</summary>
/// <param name="Window">How long before a conversion a touch counts.</param>
/// <param name="Weights">The shares of the first touch, those between and the last; they add up to 1.</param>
/// <param name="HalfLife">After how long a touch weighs half, under time decay.</param>
/// <param name="IsDefault">Whether metrics without an attribution in their name are by this one.</param>
public sealed record Attribution(
    Located Name,
    string Label,
    string? LabelRu,
    AttributionModel Model,
    TimeSpan Window,
    ImmutableArray<decimal> Weights,
    TimeSpan HalfLife,
    bool IsDefault);

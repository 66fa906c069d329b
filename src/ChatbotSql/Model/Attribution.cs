using System.Collections.Immutable;
using System.Globalization;

namespace ChatbotSql.Model;

/// <summary>A named way to give revenue to the touches before it.</summary>
/// <param name="Window">How long before a conversion a touch counts.</param>
/// <param name="Weights">The shares of the first touch, those between and the last; they add up to 1.</param>
/// <param name="HalfLife">After how long a touch weighs half, under time decay.</param>
/// <param name="IsDefault">Whether metrics without an attribution in their name are by this one.</param>
/// <param name="Allow">The warnings that do not apply to it.</param>
public sealed record Attribution(
    Located Name,
    string Label,
    string? LabelRu,
    AttributionModel Model,
    TimeSpan Window,
    ImmutableArray<decimal> Weights,
    TimeSpan HalfLife,
    bool IsDefault,
    ImmutableArray<Allowance> Allow)
{
    /// <summary>What credits follow from, in words.</summary>
    public string Rule => $"{Credit} within {Words(Window)}{(IsDefault ? ", by default" : "")}";

    private string Credit => Model switch
    {
        AttributionModel.FirstTouch => "first touch",
        AttributionModel.LastTouch => "last touch",
        AttributionModel.Linear => "linear",
        AttributionModel.PositionBased => string.Create(CultureInfo.InvariantCulture, $"position based {Weights[0]:0.######}, {Weights[1]:0.######}, {Weights[2]:0.######}"),
        _ => $"time decay by half in {Words(HalfLife)}",
    };

    private static string Words(TimeSpan time) => time.Hours == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Days} {(time.Days == 1 ? "day" : "days")}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0} {(time.TotalHours == 1 ? "hour" : "hours")}");
}

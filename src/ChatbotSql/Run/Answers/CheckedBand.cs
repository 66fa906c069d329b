using ChatbotSql.Model;

namespace ChatbotSql.Run.Answers;

/// <summary>A cell that stands in a bad band.</summary>
/// <param name="IsDifference">Whether the metric is itself a difference, as of two rates.</param>
/// <param name="PeriodStart">The first day of the week that the value is of: the last one that has matured.</param>
/// <param name="SampleSize">The rows that it is of; null where there is no such number, as of money.</param>
public sealed record CheckedBand(
    string Metric, string Label, Unit Unit, bool IsDifference, CheckedCell Cell, DateOnly PeriodStart, double Value, double? SampleSize, string Band, string Status);

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Validate.Guards;

/// <summary>No value between two bands is left without one. Below the first and above the last there may be none.</summary>
internal static class BandsLeaveNoHole
{
    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project)
    {
        var groups = BandRange.ByCondition(metric.Metric.Bands).ToList();
        return groups.SelectMany(group => Holes(metric.Name, group, groups.SelectMany(other => other).Where(range => IsFallenBackTo(range, group.First()))));
    }

    /// <summary>Whether cells that meet a band's conditions, and fall between its bounds, may take the other.</summary>
    private static bool IsFallenBackTo(BandRange other, BandRange range) =>
        BandRange.Condition(other.Band).Length == 0 && other.Band.RelativeTo?.Text == range.Band.RelativeTo?.Text;

    /// <summary>What no band is for between two of a group. It ends at one of them: others are holes of the bands that they fall back to.</summary>
    private static IEnumerable<Diagnostic> Holes(string metric, IEnumerable<BandRange> group, IEnumerable<BandRange> fallbacks)
    {
        var own = group.OrderBy(range => range.Low).ToImmutableArray();
        var reached = decimal.MinValue;
        foreach (var range in own.Concat(fallbacks).Distinct().OrderBy(range => range.Low))
        {
            var (from, to) = (reached, range.Low);
            var above = own.FirstOrDefault(other => other.Low >= to);
            if (from < to && above is not null && own.Any(other => other.High <= from) && (above.Low == to || own.Any(other => other.High == from)))
            {
                yield return GuardErrors.BandsLeaveHole(above.Band, metric, from, to);
            }

            reached = Math.Max(reached, range.High);
        }
    }
}

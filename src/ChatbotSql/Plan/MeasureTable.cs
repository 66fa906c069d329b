using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Collects the measures of a plan: the same aggregate over the same rows is computed once.</summary>
internal sealed class MeasureTable(MeasureNames names)
{
    private readonly List<(string Name, FactSchema Fact, string? Time, int? WindowDays, OrderedDictionary<string, PlannedMeasure> Measures)> scans = [];

    /// <summary>The scan of the fact by that time column, over a window or the period itself.</summary>
    public string ScanOf(BoundSide side)
    {
        var (fact, time, window) = (side.Fact, side.Time, side.WindowDays);
        var index = scans.FindIndex(scan => scan.Fact.Name == fact.Name && scan.Time == time && scan.WindowDays == window);
        if (index < 0)
        {
            scans.Add(($"{fact.Name}_cells{(time is null ? "" : $"_by_{Word(fact, time)}")}{(window is null ? "" : $"_over_{window}_days")}", fact, time, window, new OrderedDictionary<string, PlannedMeasure>(StringComparer.Ordinal)));
            index = scans.Count - 1;
        }

        return scans[index].Name;
    }

    /// <summary>A column as part of a name; of one that cannot be, its place.</summary>
    private static string Word(FactSchema fact, string column) => Names.AreValid(column)
        ? column
        : string.Create(CultureInfo.InvariantCulture, $"column_{1 + fact.Shape.Columns.Select(known => known.Name).ToList().IndexOf(column)}");

    /// <summary>The column that holds the measure, which is added where it is new.</summary>
    /// <param name="role">What the measure is to its metric.</param>
    public string Add(string scan, Aggregate aggregate, ImmutableArray<string> conditions, string role, RollUp rollUp, Ranking? ranking = null)
    {
        var measures = scans.Find(candidate => candidate.Name == scan).Measures;
        var words = MeasureWords.Of(aggregate, conditions);
        if (!measures.TryGetValue(words, out var measure))
        {
            measures[words] = measure = new PlannedMeasure(names.NameOf(scan, aggregate, words, role), aggregate, conditions, rollUp, ranking);
        }

        return measure.Name;
    }

    public ImmutableArray<FactScan> Scans() =>
        [.. scans.Select(scan => new FactScan(scan.Name, scan.Fact, scan.Time, scan.WindowDays, [.. scan.Measures.Values]))];
}

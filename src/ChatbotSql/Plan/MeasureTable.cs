using System.Collections.Immutable;
using System.Text;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>Collects the measures of a plan: the same aggregate over the same rows is computed once.</summary>
internal sealed class MeasureTable
{
    private const int LongestName = 44;
    private readonly List<(string Name, FactSchema Fact, string? Time, int? WindowDays, List<PlannedMeasure> Measures)> scans = [];

    /// <summary>The scan of the fact by that time column, over a window or the period itself.</summary>
    public string ScanOf(BoundSide side)
    {
        var (fact, time, window) = (side.Fact, side.Time, side.WindowDays);
        var index = scans.FindIndex(scan => scan.Fact.Name == fact.Name && scan.Time == time && scan.WindowDays == window);
        if (index < 0)
        {
            scans.Add(($"{fact.Name}_cells{(time is null ? "" : $"_by_{time}")}{(window is null ? "" : $"_over_{window}_days")}", fact, time, window, []));
            index = scans.Count - 1;
        }

        return scans[index].Name;
    }

    /// <summary>The column that holds the measure, which is added where it is new.</summary>
    /// <param name="role">What the measure is to its metric: the column's name where one made of the SQL is too long.</param>
    public string Add(string scan, string sql, string role)
    {
        var measures = scans.Find(candidate => candidate.Name == scan).Measures;
        if (measures.Find(measure => measure.Sql == sql) is { } known)
        {
            return known.Name;
        }

        var name = NameOf(sql);
        name = Unique(name.Length > LongestName ? role : name, measures);
        measures.Add(new PlannedMeasure(name, sql));
        return name;
    }

    public ImmutableArray<FactScan> Scans() =>
        [.. scans.Select(scan => new FactScan(scan.Name, scan.Fact, scan.Time, scan.WindowDays, [.. scan.Measures]))];

    /// <summary>A column name made of the words of the SQL, such as <c>count_if_is_deflected</c>.</summary>
    private static string NameOf(string sql)
    {
        var name = new StringBuilder();
        foreach (var character in sql.Replace("(*)", "_rows", StringComparison.Ordinal).Replace("FILTER (WHERE", "where", StringComparison.Ordinal).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character) || character == '_')
            {
                name.Append(character);
            }
            else if (name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }
        }

        return name.ToString().Trim('_');
    }

    private static string Unique(string name, List<PlannedMeasure> measures)
    {
        var unique = name;
        for (var number = 2; measures.Exists(measure => measure.Name == unique); number++)
        {
            unique = $"{name}_{number}";
        }

        return unique;
    }
}

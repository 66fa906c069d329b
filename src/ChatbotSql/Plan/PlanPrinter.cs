using System.Text;

namespace ChatbotSql.Plan;

/// <summary>Prints a plan for people: what is scanned, which measures are shared, and what is made of them.</summary>
public static class PlanPrinter
{
    public static string Print(BoardPlan plan)
    {
        var text = new StringBuilder();
        foreach (var cuboid in plan.Cuboids)
        {
            Print(cuboid, text);
        }

        foreach (var derived in plan.Derived)
        {
            Print(derived, text);
        }

        return text.ToString();
    }

    private static void Print(CuboidPlan plan, StringBuilder text)
    {
        text.Append(plan.Grains.Length > 1 ? "every grain" : plan.Grain.ToString().ToLowerInvariant()).Append(" by ").Append(plan.Segment).Append('\n');
        foreach (var scan in plan.Scans)
        {
            text.Append("  scan ").Append(scan.Fact.Name).Append(" by ").Append(scan.Time ?? scan.Fact.Fact.Date.Text);
            text.Append(scan.WindowDays is null ? "" : $" over {scan.WindowDays} days").Append(" as ").Append(scan.Name).Append('\n');
            foreach (var measure in scan.Measures)
            {
                text.Append("    ").Append(measure.Name).Append(" = ").Append(MeasureWords.Of(measure)).Append('\n');
            }
        }

        foreach (var metric in plan.Metrics)
        {
            text.Append("  ").Append(metric.Name).Append(" = ").Append(Formula(metric));
            text.Append(metric.Interval is null ? "" : $", interval {metric.Interval.Method}").Append('\n');
        }
    }

    private static void Print(DerivedPlan plan, StringBuilder text)
    {
        text.Append("derived by ").Append(plan.Segment).Append('\n');
        foreach (var metric in plan.Formulas)
        {
            text.Append("  ").Append(metric.Name).Append(" = ").Append(metric.Formula!.Sql).Append('\n');
        }

        foreach (var (metric, strata) in plan.Standardised)
        {
            text.Append("  ").Append(metric.Name).Append(" = ").Append(metric.Formula!.Sql).Append(" of ").Append(strata);
            text.Append(metric.Formula.Standardise!.IsCoverage ? ", share covered" : "").Append(", by the mix of ").Append(metric.Formula.Standardise.To).Append('\n');
        }
    }

    private static string Formula(PlannedMetric metric) => metric.Value is { } value
        ? $"{Side(value)}, sample {metric.SampleSize}"
        : $"{Side(metric.Numerator!)} / {Side(metric.Denominator!)}";

    private static string Side(PlannedSide side) => $"{side.Scan}[{string.Concat(side.Parts.Select(Part))}]";

    private static string Part(SidePart part) => part switch
    {
        SidePart.Measure measure => measure.Name,
        SidePart.Written written => written.Sql,
        _ => throw new InvalidOperationException($"a part of no known kind: {part}"),
    };
}

using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Explain;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Templates;

namespace ChatbotSql.Run.Answers;

/// <summary>Counts the rows behind one number in the generated file, and draws samples of them.</summary>
/// <param name="rows">How many rows of each group are shown at most.</param>
internal sealed class RowFunnelReader(DuckDbSession session, TemplateEngine templates, int rows)
{
    private const string Excluded = "excluded";

    public RowFunnel Read(RowFunnelPlan plan)
    {
        var found = session.Rows(RowFunnelRenderer.Counts(templates, plan)).Rows;
        var failed = found.ToDictionary(row => Convert.ToInt32(row[0], null), row => (long)row[1]!);
        var all = failed.Values.Sum();
        var left = all;
        var steps = plan.Steps.Select((step, number) =>
        {
            var excluded = failed.GetValueOrDefault(number);
            left -= excluded;
            return new RowFunnelStep(ConditionSql.Of(step.Condition), step.Of, excluded, left);
        }).ToImmutableArray();
        long? inDenominator = plan.InDenominator is { } count ? count == 0 ? all : steps[count - 1].Left : null;
        return new RowFunnel(
            plan.Side.Fact.Name, plan.Role, plan.From, plan.To, all, steps, inDenominator, left,
            plan.InDenominator is null ? null : found.Sum(row => (long)row[2]!),
            plan.Role is "numerator" or "denominator" ? session.Scalar<double>(RowFunnelRenderer.Total(templates, plan)) : null,
            rows == 0 ? [] : Samples(plan, all, inDenominator ?? left, left));
    }

    private ImmutableArray<RowSample> Samples(RowFunnelPlan plan, long all, long inDenominator, long counted)
    {
        var drawn = session.Rows(RowFunnelRenderer.Samples(templates, plan, rows));
        var shown = drawn.Columns.Length - 2;
        (string Group, long Count)[] groups =
        [
            (Excluded, all - inDenominator),
            ("in the denominator only", inDenominator - counted),
            (plan.InDenominator is null ? "counted" : "in the numerator", counted),
        ];
        return
        [
            .. groups.Select((group, place) => Sample(group.Group, group.Count, [.. drawn.Rows.Where(row => Convert.ToInt32(row[^1], null) == place)]))
                .Where(sample => sample.Count > 0)
                .Reverse(),
        ];

        RowSample Sample(string group, long count, ImmutableArray<object?[]> members)
        {
            // Of the rows of a group that no aggregate takes, that column says nothing.
            var columns = drawn.Columns.Take(group == Excluded && plan.Taken is not null ? shown - 1 : shown).ToImmutableArray();
            var isLeftOut = group == Excluded || group.EndsWith("only", StringComparison.Ordinal);
            return new RowSample(
                group, count, isLeftOut ? columns.Add("left_out_by") : columns,
                [.. members.Select(row => (IReadOnlyDictionary<string, object?>)Cells(row).ToDictionary(cell => cell.Name, cell => cell.Value))]);

            IEnumerable<(string Name, object? Value)> Cells(object?[] row)
            {
                var values = columns.Select((name, index) => (name, row[index]));
                return isLeftOut ? values.Append(("left_out_by", ConditionSql.Of(plan.Steps[Convert.ToInt32(row[^2], null)].Condition))) : values;
            }
        }
    }
}

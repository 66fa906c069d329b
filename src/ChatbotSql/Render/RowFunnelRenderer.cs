using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;

namespace ChatbotSql.Render;

/// <summary>The SQL of the rows behind one number.</summary>
internal static class RowFunnelRenderer
{
    /// <summary>A SELECT of <c>"first failed", rows, outside</c>.</summary>
    public static string Counts(TemplateEngine templates, RowFunnelPlan plan) => Render(templates, "explain/counts", plan, new()
    {
        ["outside"] = plan.NumeratorSteps.IsEmpty ? "false" : $"\"first failed\" < {plan.InDenominator} AND {string.Join(" AND ", plan.NumeratorSteps.Select(step => $"coalesce(({ConditionSql.Of(step)}), false)"))}",
    });

    /// <summary>A SELECT of the one number <c>total</c>.</summary>
    public static string Total(TemplateEngine templates, RowFunnelPlan plan) => Render(templates, "explain/total", plan, new()
    {
        ["expression"] = plan.Side.Expression.Text,
    });

    /// <summary>A SELECT of the columns to show, <c>taken</c> where the plan has it, <c>"first failed"</c> and <c>"group"</c>.</summary>
    public static string Samples(TemplateEngine templates, RowFunnelPlan plan, int rows) => Render(templates, "explain/samples", plan, new()
    {
        ["columns"] = Columns(plan).Select(column => new Dictionary<string, object?> { ["name"] = column.Name, ["sql"] = column.Sql }).ToList(),
        ["taken"] = plan.Taken,
        ["denominator"] = plan.InDenominator ?? plan.Steps.Length,
        ["key"] = plan.Side.Fact.Fact.Key is { } key ? SqlLiteral.Identifier(key) : "judged",
        ["rows"] = rows,
    });

    private static IEnumerable<(string Name, string Sql)> Columns(RowFunnelPlan plan)
    {
        var fact = plan.Side.Fact;
        return plan.Columns.Select(name => (name, Shown(SqlLiteral.Identifier(name), fact.Shape.TypeOf(name)!)))
            .Concat(plan.Further.Select(dimension => (dimension.Name, dimension.Over(fact))));
    }

    /// <summary>What people are shown of a value: numbers, texts and truth values as they are, all else as DuckDB writes it, for there are dates and lists that no client holds.</summary>
    private static string Shown(string sql, string type) => SqlTypes.IsNumber(type) || type is "VARCHAR" or "BOOLEAN" ? sql : $"CAST({sql} AS VARCHAR)";

    private static string Render(TemplateEngine templates, string template, RowFunnelPlan plan, Dictionary<string, object?> context)
    {
        var fact = plan.Side.Fact;
        var scan = new FactScan(fact.Name, fact, plan.Side.Time, plan.Side.WindowDays, []);
        context["fact"] = fact.Name;
        context["steps"] = plan.Steps.Select((step, number) => new Dictionary<string, object?> { ["sql"] = ConditionSql.Of(step.Condition), ["number"] = number }).ToList();
        context["passed"] = plan.Steps.Length;
        context["date"] = PeriodSql.Date(scan, plan.TimeZone);
        context["from"] = SqlLiteral.Date(plan.From);
        context["to"] = SqlLiteral.Date(plan.To);
        context["conditions"] = plan.At.Select(pair => ScanRenderer.IsAt(pair.Key, pair.Value, fact.Name)).ToList();
        return SqlLayout.Tidy(templates.Render(template, context));
    }
}

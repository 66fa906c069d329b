using ChatbotSql.Diagnostics;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Guards;

/// <summary>What is divided under <c>value</c> is one number: nobody sees of how many, and how sure it is cannot be told.</summary>
internal static class QuotientsAreRatios
{
    public static IEnumerable<Diagnostic> Check(BoundMetric metric, GuardedProject project) =>
        metric.Value?.Expression is { Quotient: { } quotient } expression && metric.Metric.Origin.Holds(expression.Sql.Origin.Span)
            ? [GuardErrors.QuotientAsValue(expression.Sql.Origin.Span, metric.Name, quotient, UnitOf(metric.Metric, expression, quotient))]
            : [];

    /// <summary>What to say of the unit, which of a ratio is a share unless it is stated.</summary>
    private static string UnitOf(Metric metric, Expression expression, Quotient quotient) =>
        quotient.IsPercent ? ", with `unit: percent`, which multiplies by 100"
        : metric.Origin.Find("unit") is null && !expression.Aggregates.All(call => call.CountsRows) ? ", with `unit: number`"
        : "";
}

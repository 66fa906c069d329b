using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Diagnostics of metrics and dimensions: CSQL080 to CSQL099, CSQL190 to CSQL193.</summary>
internal static class MetricErrors
{
    public static Diagnostic UnknownFact(Located fact, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL080", fact.Span, $"unknown fact `{fact.Text}`", Suggestion.OrList(fact.Text, known));

    public static Diagnostic NoFact(SourceSpan span, string metric) => Diagnostic.Error(
        "CSQL081", span, $"metric `{metric}` does not say which fact it aggregates", "add `fact:`, such as `fact: conversations`");

    public static Diagnostic UnknownDimension(Located dimension, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL082", dimension.Span, $"unknown dimension `{dimension.Text}`", dimension.Text == "all" ? "values over all rows are always there: name the dimensions to split by" : Suggestion.OrList(dimension.Text, known) ?? ToDeclare(dimension.Text));

    /// <summary>What none of the known dimensions is called like may be a column that only the project's log has.</summary>
    private static string? ToDeclare(string name) =>
        Names.AreValid(name) && !Names.AreReservedForColumns(name) ? $"a column of the facts is declared as one in `metrics/*.yml`: `dimensions: [{{name: {name}, facts: [conversations]}}]`" : null;

    public static Diagnostic DoesNotConform(SourceSpan span, string metric, string dimension, string fact, IEnumerable<string> conforming) => Diagnostic.Error(
        "CSQL083", span, $"metric `{metric}` cannot be split by `{dimension}`: fact `{fact}` does not have it",
        $"`{dimension}` is declared for {Suggestion.Quote(conforming)}");

    public static Diagnostic UnknownMetric(Located metric, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL084", metric.Span, $"unknown metric `{metric.Text}`", Suggestion.OrList(metric.Text, known));

    public static Diagnostic ParameterAsMetric(Located metric) => Diagnostic.Error(
        "CSQL084", metric.Span, $"unknown metric `{metric.Text}`", $"did you mean the parameter `${metric.Text}`?");

    /// <param name="isValue">Whether it can be a side of a ratio.</param>
    public static Diagnostic MetricAsSql(SourceSpan span, string metric, bool isValue) => Diagnostic.Error(
        "CSQL192", span, $"`{metric}` is a metric, and SQL over a fact is expected here", isValue ? $"write `{{metric: {metric}}}`" : "reckon with metrics under the key `formula:`");

    public static Diagnostic SideIsNotAValue(Located metric) => Diagnostic.Error(
        "CSQL085", metric.Span, $"`{metric.Text}` is a ratio, and a side of a ratio is a metric with a `value`", "name its numerator or denominator as a metric of its own");

    public static Diagnostic Cycle(Located metric) =>
        Diagnostic.Error("CSQL086", metric.Span, $"metric `{metric.Text}` is defined by itself");

    /// <param name="toMap">How a source would map it, or null.</param>
    public static Diagnostic DimensionHasNoColumn(Located dimension, string fact, string? toMap) => Diagnostic.Error(
        "CSQL087", dimension.Span, $"fact `{fact}` has no column `{dimension.Text}`",
        $"{(toMap is null ? "" : $"{toMap}; or else ")}leave the fact out of `facts`, or say with `sql` what the dimension is there");

    public static Diagnostic UnknownTime(Located time, string fact, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL088", time.Span, $"fact `{fact}` has no time column `{time.Text}`", Suggestion.OrList(time.Text, known));

    /// <param name="table">The table that has such a column, in backticks, or what tables have.</param>
    public static Diagnostic ReservedDimension(Located dimension, string table) => Diagnostic.Error(
        "CSQL089", dimension.Span, $"`{dimension.Text}` is a column of {table}", "choose another name");

    public static Diagnostic ReservedMetric(Located metric) => Diagnostic.Error(
        "CSQL190", metric.Span, $"`{metric.Text}` cannot name a metric: the generated file has or uses a function of that name", "choose another name");

    /// <param name="other">Where the other of both is defined.</param>
    public static Diagnostic SharedName(Located name, SourceSpan other) => Diagnostic.Error(
        "CSQL190", name.Span, $"`{name.Text}` names a metric and a dimension; the other one at {other}", "choose another name: SQL with both as columns could not tell them apart");

    public static Diagnostic UnknownGrain(Located grain, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL090", grain.Span, $"unknown grain `{grain.Text}`", Suggestion.OrList(grain.Text, known));

    public static Diagnostic NothingSelected(Located selection, IEnumerable<string> tags) => Diagnostic.Error(
        "CSQL091", selection.Span, $"`{selection.Text}` selects no metric", $"write `tag:` and one of {Suggestion.Quote(tags)}");

    public static Diagnostic NotACell(Located text) => Diagnostic.Error(
        "CSQL092", text.Span, $"`{text.Text}` does not name a cell", "write a dimension and its value, such as `intent=billing`");

    public static Diagnostic FormulaCycle(Located metric, IEnumerable<string> cycle) => Diagnostic.Error(
        "CSQL086", metric.Span, $"metric `{metric.Text}` is defined by itself: {string.Join(" -> ", cycle)}", "a formula can name metrics that do not need it");

    public static Diagnostic FormulaTooLong(SourceSpan span, string metric, int most) => Diagnostic.Error(
        "CSQL098", span, string.Create(CultureInfo.InvariantCulture, $"with the formulas that it names written out, `{metric}` has more than {most:N0} characters"), "name metrics that are computed from facts, or each formula once");

    public static Diagnostic FormulaOfNothing(SourceSpan span) => Diagnostic.Error(
        "CSQL094", span, "a formula is arithmetic over metrics, and this one names none", "a constant belongs under `params:`");

    public static Diagnostic KeyWithoutEffect(SourceSpan span, string key) => Diagnostic.Error(
        "CSQL095", span, $"`{key}` has no effect on a formula, which has no rows of its own", $"remove `{key}`, or narrow the metrics that it is made of");

    public static Diagnostic StandardisedOperand(Located metric) => Diagnostic.Error(
        "CSQL096", metric.Span, $"`{metric.Text}` is standardised, and cannot be a part of another formula", "name the metrics that it compares");

    public static Diagnostic WeightIsNotARatio(Located metric) => Diagnostic.Error(
        "CSQL097", metric.Span, $"`{metric.Text}` is not a ratio of which the denominator could weigh the strata", "name the ratio whose mix counts");

    public static Diagnostic NotAWholeNumber(SourceSpan span, decimal number, string column, string type) => Diagnostic.Error(
        "CSQL191", span, string.Create(CultureInfo.InvariantCulture, $"`{column}` is {type}, and {number} is no whole number"), "give a row that the fact can have");

    public static Diagnostic NotAValueOf(SourceSpan span, string value, string column, string type) => Diagnostic.Error(
        "CSQL193", span, $"`{column}` is {type}, and {value} is no value of that", type == "BOOLEAN" ? "write `true` or `false`" : "give a row that the fact can have");

    public static Diagnostic BandOfNothing(Band band) => Diagnostic.Error(
        "CSQL099", band.Span, string.Create(CultureInfo.InvariantCulture, $"band `{band.Label}` is for no value: none is from {band.From} and below {band.Below}"), "`from` is in a band, `below` is not: write the lower bound under `from`");

    public static Diagnostic BandOfItself(Located relativeTo) => Diagnostic.Error(
        "CSQL099", relativeTo.Span, $"a band of `{relativeTo.Text}` is relative to `{relativeTo.Text}` itself, from which no value is any distance", "name another metric, or remove `relative_to`");

    public static Diagnostic NotAvailable(string metric, string reason) =>
        Diagnostic.Warning("CSQL093", null, $"`{metric}` is not available: {reason}");
}

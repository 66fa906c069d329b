using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Diagnostics of facts and their rules: CSQL070 to CSQL079.</summary>
internal static class FactErrors
{
    public static Diagnostic UnknownNeed(Located table, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL070", table.Span, $"unknown table `{table.Text}`", Suggestion.OrList(table.Text, known));

    public static Diagnostic UnusedTable(Located table, string fact, IReadOnlyCollection<string> used) => Diagnostic.Error(
        "CSQL078", table.Span, $"fact `{fact}` does not use the table `{table.Text}`", used.Count == 0 ? "`uses` names the tables that a fact may be completed by" : Suggestion.OrList(table.Text, used));

    public static Diagnostic UnknownFact(Located fact, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL075", fact.Span, $"unknown fact `{fact.Text}`", Suggestion.OrList(fact.Text, known));

    public static Diagnostic FactCycle(Located fact, IEnumerable<string> cycle) => Diagnostic.Error(
        "CSQL076", fact.Span, $"facts are built from each other: {string.Join(" -> ", cycle)}", "a fact can be built from facts that do not need it");

    public static Diagnostic TemplateFails(Located template, string reason, string? file) => Diagnostic.Error(
        "CSQL071", template.Span, $"the template `{template.Text}` cannot be used: {reason}", file is null ? null : $"its file is `{file}`");

    /// <param name="place">In the file of the template.</param>
    public static Diagnostic TemplateFails(Located template, string reason, SourceSpan place) => Diagnostic.Error(
        "CSQL071", place, $"the template `{template.Text}` cannot be used: {reason}", $"it is named at {template.Span}");

    public static Diagnostic MissingColumn(Located column, string fact, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL072", column.Span, $"fact `{fact}` has no column `{column.Text}`", Suggestion.OrList(column.Text, known));

    public static Diagnostic NotADate(Located column, string fact, string type) => Diagnostic.Error(
        "CSQL077", column.Span, $"`{column.Text}` of fact `{fact}` is a {type}, and periods are cut by a DATE", $"`CAST({column.Text} AS DATE)` in the template makes one");

    public static Diagnostic UnknownRule(Located rule, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL073", rule.Span, $"unknown rule `{rule.Text}`", Suggestion.For(rule.Text, known) ?? $"there are {Suggestion.First(known)}");

    public static Diagnostic RuleDoesNotFit(SourceSpan span, string rule, SqlException error, string? suggestion) =>
        Diagnostic.Error("CSQL074", span, $"the rule `{rule}` does not fit: {error.Reason}", suggestion);
}

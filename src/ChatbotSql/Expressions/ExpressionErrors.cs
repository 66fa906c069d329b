using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Expressions;

/// <summary>Diagnostics of SQL expressions: CSQL030 to CSQL049.</summary>
internal static class ExpressionErrors
{
    /// <summary>How many digits of a number a message shows.</summary>
    private const int LongestNumber = 40;

    public static Diagnostic DoesNotParse(SourceSpan span, string reason, string? help) =>
        Diagnostic.Error("CSQL030", span, $"this is not a SQL expression: {reason}", help);

    /// <summary>How a column is written that is called by a keyword.</summary>
    public static string Quoted(string keyword) => $"`{keyword}` is a keyword of SQL: put the name of a column in double quotes, `\"{keyword}\"`";

    public static Diagnostic Empty(SourceSpan span) =>
        Diagnostic.Error("CSQL030", span, "expected a SQL expression, found nothing", "write an expression such as `count_if(is_engaged)`");

    public static Diagnostic ReservedWord(SourceSpan span, string word) =>
        Diagnostic.Error("CSQL030", span, $"`{word}` is a reserved word of SQL", $"put the column's name in double quotes: `'\"{word}\"'`");

    public static Diagnostic NumberTooLarge(SourceSpan span, string number) => Diagnostic.Error(
        "CSQL030", span, $"`{(number.Length > LongestNumber ? $"{number[..LongestNumber]}…" : number)}` is too large for a number", "the largest is about 1.8e308");

    /// <param name="help">What is known to help, or null.</param>
    public static Diagnostic NotOneExpression(SourceSpan span, string? help) => Diagnostic.Error(
        "CSQL031", span, "expected one SQL expression, found more than that", help ?? "leave out FROM, AS, `;`, and a comma with what follows it");

    public static Diagnostic NotAllowed(SourceSpan span, string what) =>
        Diagnostic.Error("CSQL032", span, $"{what} cannot stand in a definition", "a definition is one scalar expression over the columns of a row or an aggregate of them");

    public static Diagnostic CommentTakesLines(SourceSpan span) => Diagnostic.Error(
        "CSQL048", span, "this comment takes in the lines below it, as YAML folds them into one", "begin the text with `|`, which keeps lines, or write the comment as `/* … */`");

    public static Diagnostic UnknownParameter(SourceSpan span, string name, ParameterSet parameters) => Diagnostic.Error(
        "CSQL033", span, $"parameter `${name}` is not defined",
        parameters.IsMetric(name) ? $"did you mean the metric `{name}`? A `formula` names it without `$`"
            : Suggestion.For(name, parameters.Names) ?? $"define it under `params:` in `chatbotsql.yml`");

    public static Diagnostic UnusedParameter(Located name) => Diagnostic.Warning(
        "CSQL034", name.Span, $"no SQL of the project uses parameter `{name.Text}`", $"remove it, or write `${name.Text}` where it is meant");

    public static Diagnostic UnknownFunction(SourceSpan span, string name, IEnumerable<string> known) =>
        Diagnostic.Error("CSQL035", span, $"unknown function `{name}`", ForeignFunctions.InsteadOf(name, known));

    public static Diagnostic FunctionNotAllowed(SourceSpan span, string name) => Diagnostic.Error(
        "CSQL036", span, $"`{name}` cannot stand in a definition: its result does not depend on the data alone");

    public static Diagnostic MacroNotAllowed(SourceSpan span, string name) => Diagnostic.Error(
        "CSQL036", span, $"`{name}` cannot stand in a definition: it is a macro, and what it holds is not looked into", FunctionCatalog.InsteadOfMacro(name));

    public static Diagnostic InexactAggregate(SourceSpan span, string name, string instead) => Diagnostic.Error(
        "CSQL037", span, $"`{name}` gives a result that can differ between runs over the same data", instead);

    public static Diagnostic NestedAggregate(SourceSpan span, string name) =>
        Diagnostic.Error("CSQL038", span, $"the aggregate `{Shown(name)}` stands inside another aggregate", "aggregate once, over the rows of the fact");

    public static Diagnostic NoAggregate(SourceSpan span) => Diagnostic.Error(
        "CSQL039", span, "expected an aggregate such as `count_if(…)`, `sum(…)` or `median(…)`", "say how the rows become one number");

    public static Diagnostic AggregateOverRow(SourceSpan span, string name) => Diagnostic.Error(
        "CSQL040", span, $"the aggregate `{Shown(name)}` cannot stand here: this is about single rows");

    public static Diagnostic AggregateInFormula(SourceSpan span, string name) => Diagnostic.Error(
        "CSQL040", span, $"the aggregate `{Shown(name)}` cannot stand here: a formula is over metrics", "make it the `value:` of a metric, and name that");

    public static Diagnostic ColumnOutsideAggregate(SourceSpan span, string name) => Diagnostic.Error(
        "CSQL041", span, $"column `{name}` stands outside an aggregate", $"write an aggregate of it, such as `sum({name})`");

    public static Diagnostic UnknownColumn(SourceSpan span, string name, string table, string help) =>
        Diagnostic.Error("CSQL042", span, $"unknown column `{name}` in `{table}`", help);

    public static Diagnostic NoMatchingFunction(SourceSpan span, string signature, IReadOnlyCollection<string> candidates) => Diagnostic.Error(
        "CSQL043",
        span,
        $"no {CallShape.Kind(signature)} `{CallShape.Of(signature)}`",
        MisreadTimes.Suggestion(signature) ?? ForeignOperators.Suggestion(signature) ?? (candidates.Count == 0 ? null : $"there is {Suggestion.Quote(candidates.Select(CallShape.Of).Take(6))}"));

    public static Diagnostic DoesNotBind(SourceSpan span, SqlException error) =>
        Diagnostic.Error("CSQL044", span, error.Kind == "Parser" ? $"this is not SQL: {error.Reason}" : $"this SQL does not fit the data: {error.Reason}", SqlTypes.Suggestion(error.Reason));

    public static Diagnostic TextWithNumber(SourceSpan span) => Diagnostic.Error(
        "CSQL044", span, $"this SQL does not fit the data: `{span.Slice}` is text, and is compared with a number",
        $"write the number in quotes where that text is meant, or else `TRY_CAST({span.Slice} AS DECIMAL(18, 6))`, which is NULL where the text is no number");

    public static Diagnostic FloatingSum(SourceSpan span, string function, string argument) => Diagnostic.Error(
        "CSQL045", span, $"`{function}` of a DOUBLE gives a result that can differ between runs", $"write `{function}(CAST({argument} AS DECIMAL(38, 9)))`");

    public static Diagnostic NotBoolean(SourceSpan span, string found) =>
        Diagnostic.Error("CSQL046", span, $"expected a condition, found a value of type {found}", "write a comparison, such as `turns > 3`");

    public static Diagnostic NotNumeric(SourceSpan span, string found) =>
        Diagnostic.Error("CSQL047", span, $"expected a number, found a value of type {found}");

    /// <summary>DuckDB's name for <c>count(*)</c> is its own.</summary>
    private static string Shown(string function) => function == "count_star" ? "count" : function;
}

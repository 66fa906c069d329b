using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run.Load;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Diagnostics of builds and queries: CSQL100 to CSQL119, CSQL125, CSQL184, CSQL188, CSQL189 and CSQL241.</summary>
internal static class RunErrors
{
    private const string NotANumber = " is not a DECIMAL";

    public static Diagnostic NoDatabase(string path) => Diagnostic.Error(
        "CSQL100", null, $"there is no `{path}` yet", "run `chatbotsql build` first");

    /// <param name="ofMetrics">Whether definitions of metrics have a say as well.</param>
    public static Diagnostic OlderThanProject(string path, bool ofMetrics) => Diagnostic.Warning(
        "CSQL189", null, $"`{path}` is older than the {(ofMetrics ? "sources, rules or metrics" : "sources or rules")} of the project, or than this tool: its numbers are by what they said then",
        "`chatbotsql build` brings it up to date");

    /// <param name="what">What the file is instead of one that this tool has made.</param>
    public static Diagnostic NotOurs(string path, string what) => Diagnostic.Error(
        "CSQL184", null, $"`{path}` is there and is {what}, and a build would take its place", "name another file under `database`, or move this one away");

    public static Diagnostic LoadFails(BoundSource source, SqlException error, Settings settings) =>
        Diagnostic.Error("CSQL101", source.Written?.PlaceOf(error) ?? source.Source.Name.Span, $"source `{source.Name}` cannot be loaded: {ToldReason.Of(error, settings)}", Conversion(error));

    public static Diagnostic DoesNotReconcile(Located source) => Diagnostic.Error(
        "CSQL102", source.Span, $"the rows of source `{source.Text}` do not add up", "if its `sql` projects row_id, each row has to carry the one it was made from");

    public static Diagnostic TooManyBadRows(Located source, SourceReconciliation rows, decimal limit, string examples) => Diagnostic.Error(
        "CSQL103", source.Span,
        string.Create(CultureInfo.InvariantCulture, $"source `{source.Text}` has {Count(rows.Bad, "bad row")} of {rows.Read}, and allows {limit:0.####%}"),
        examples);

    public static Diagnostic FactFails(Located fact, SqlException error, Settings settings) =>
        Diagnostic.Error("CSQL104", fact.Span, $"fact `{fact.Text}` cannot be built: {ToldReason.Of(error, settings)}", Conversion(error));

    public static Diagnostic MetricFails(Located metric, SqlException error, Settings settings) =>
        Diagnostic.Error("CSQL105", metric.Span, $"`{metric.Text}` cannot be computed: {ToldReason.Of(error, settings)}", Conversion(error));

    public static Diagnostic OtherParameter(string name) => Diagnostic.Error(
        "CSQL125", null, $"the generated file was not built with this value of `{name}`, which has a say in what is asked for", "build with it: `chatbotsql build --param`, to another file by `--database`");

    public static Diagnostic MetricsFail(SqlException error, Settings settings) => Diagnostic.Error(
        "CSQL119", null, $"the metrics cannot be computed: {ToldReason.Of(error, settings)}", "each can be by itself: look at what was changed last, such as a template of the project's own");

    public static Diagnostic Undated(Located source, long rows) => Diagnostic.Warning(
        "CSQL107", source.Span, string.Create(CultureInfo.InvariantCulture, $"source `{source.Text}` has {Count(rows, "row")} without a time"), "they count in grain `all` only");

    public static Diagnostic BadRows(Located source, SourceReconciliation rows, string examples) => Diagnostic.Warning(
        "CSQL108", source.Span, string.Create(CultureInfo.InvariantCulture, $"source `{source.Text}`: {Count(rows.Bad, "bad row")} of {rows.Read} left out"),
        // A time that cannot be read among many that can is not written in another way.
        examples.Contains(NotANumber, StringComparison.Ordinal) ? WithAdvice(examples) : examples);

    /// <param name="other">The currency of the most rows, where it is not the project's; else null.</param>
    /// <param name="currency">The project's.</param>
    public static Diagnostic MostRowsAreBad(Located source, SourceReconciliation rows, string examples, string? other, string currency) => Diagnostic.Error(
        "CSQL118", source.Span,
        rows.AreAllBad
            ? string.Create(CultureInfo.InvariantCulture, $"source `{source.Text}`: none of its {Count(rows.Bad, "row")} can be used")
            : string.Create(CultureInfo.InvariantCulture, $"source `{source.Text}`: {rows.Bad} of its {Count(rows.Read, "row")} cannot be used, more than half"),
        other is not null ? $"{examples}; its rows are in {other}, and the project counts in {currency}: if that is the one it is to count in, say `currency: {other}` in chatbotsql.yml"
        : $"{WithAdvice(examples)}; if it is meant to be so, say `max_bad_rows: 100%`");

    public static Diagnostic WhereLeavesNothing(Located source, SqlText where, long rows) => Diagnostic.Warning(
        "CSQL188", where.Span, string.Create(CultureInfo.InvariantCulture, $"this leaves none of the {Count(rows, "row")} of source `{source.Text}`"),
        "compare it with what the columns hold: text is told apart by case and by blanks");

    /// <param name="condition">The question's own condition where that is what fails, or null.</param>
    public static Diagnostic QueryFails(Located? condition, SqlException error, Settings settings) =>
        Diagnostic.Error("CSQL109", condition?.Span, $"the question cannot be answered: {ToldReason.Of(error, settings)}", Conversion(error));

    public static Diagnostic LargePeople(int people, string largest, long ids) => Diagnostic.Warning(
        "CSQL112", null,
        string.Create(CultureInfo.InvariantCulture, $"{people} {(people == 1 ? "person has" : "people have")} more than 50 ids; `{largest}` has {ids:N0}"),
        "an id that many people share ties them together: list such ids under `ignore_ids:`, see meta.large_people");

    public static Diagnostic TestFails(SourceSpan span, string metric, double? found, decimal? expected) => Diagnostic.Error(
        "CSQL113", span, string.Create(CultureInfo.InvariantCulture, $"`{metric}` is {(found is { } value ? value : "null")} over the given rows, expected {(expected is { } wanted ? wanted : "null")}"));

    public static Diagnostic TestBreaks(SourceSpan span, string metric, SqlException error) =>
        Diagnostic.Error("CSQL114", span, $"`{metric}` cannot be computed over the given rows: {error.Reason}");

    public static Diagnostic OnlyChats() => Diagnostic.Warning(
        "CSQL115", null, "chats are the only touches that are known: attributions differ by segment, and in total give the bot all that it influenced",
        "feed `touches`, or `leads` that forms captured, so that others can have their share");

    /// <param name="known">The first and the last period that have a number, or null.</param>
    public static Diagnostic NoNumber(string metric, string grain, DateOnly start, string cell, (string First, string Last)? known) => Diagnostic.Error(
        "CSQL116", null,
        string.Create(CultureInfo.InvariantCulture, $"`{metric}` has no number for the {grain} of {start:yyyy-MM-dd}{(cell.Length == 0 ? "" : $" at `{cell}`")}"),
        known is not { } range ? "its sources cover no period yet"
            : cell.Length > 0 ? "`--by` with the name of the dimension lists the cells of a period"
            : $"its numbers reach from the {grain} of {range.First} to that of {range.Last}");

    public static Diagnostic NoSuchWeek(DateOnly? asked, ImmutableArray<DateOnly> weeks) => Diagnostic.Error(
        "CSQL117", null,
        asked is { } day ? string.Create(CultureInfo.InvariantCulture, $"no complete week begins on {day:yyyy-MM-dd}") : "no week is complete yet",
        weeks.IsEmpty ? "a week is complete when all that feeds a metric covers it" : string.Create(CultureInfo.InvariantCulture, $"the first complete week begins on {weeks[0]:yyyy-MM-dd}, the last on {weeks[^1]:yyyy-MM-dd}"));

    /// <param name="end">The last day of the last complete week.</param>
    /// <param name="done">What is done with no later week, such as <c>checked</c>.</param>
    public static Diagnostic OldWeek(DateOnly end, int daysAgo, string done) => Diagnostic.Warning(
        "CSQL241", null, string.Create(CultureInfo.InvariantCulture, $"the last complete week ended {daysAgo} days ago, on {end:yyyy-MM-dd}: nothing later is {done}"),
        "`meta.coverage` says until when each source reaches: see whether its files still come, and whether builds still read them");

    /// <summary>How values are read that are all written in another way.</summary>
    private static string WithAdvice(string examples) =>
        $"{examples};".Contains(" is not a time;", StringComparison.Ordinal) ? $"{examples}; a time that is written in another way is read by its format, as in `strptime(column, '%d.%m.%Y %H:%M')`"
        : examples.Contains(NotANumber, StringComparison.Ordinal) ? $"{examples}; an amount with a decimal comma is read by `translate(column, ',.', '.')`"
        : examples;

    private static string? Conversion(SqlException error) =>
        error.Kind == "Conversion" ? "`TRY_CAST` gives NULL for a value that does not convert" : null;

    private static string Count(long number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}

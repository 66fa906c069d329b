using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Validate;

/// <summary>Diagnostics of sources and their files: CSQL050 to CSQL069.</summary>
internal static class SourceErrors
{
    public static Diagnostic NoFiles(Located pattern) => Diagnostic.Error(
        "CSQL050", pattern.Span, $"no file matches `{pattern.Text}`", "paths are relative to the project's folder; `**` stands for any folders, `*` for any name");

    public static Diagnostic IsFolder(Located pattern) => Diagnostic.Error(
        "CSQL051", pattern.Span, $"`{pattern.Text}` is a folder", $"name the files in it, such as `{pattern.Text.TrimEnd('/')}/**/*.parquet`");

    public static Diagnostic UnknownFormat(SourceSpan span, string file, IEnumerable<string> endings) => Diagnostic.Error(
        "CSQL052", span, $"cannot tell the format of `{file}` from its name", $"expected one of {Suggestion.Quote(endings)}, also with `.gz` or `.zst`");

    public static Diagnostic MixedFormats(SourceSpan span, string source) => Diagnostic.Error(
        "CSQL053", span, $"the files of source `{source}` have several formats", "make a source of each format");

    public static Diagnostic UnknownTable(Located table, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL054", table.Span, $"unknown table `{table.Text}`", Suggestion.OrList(table.Text, known));

    public static Diagnostic UnreadableFiles(SourceSpan span, string source, string reason) =>
        Diagnostic.Error("CSQL055", span, $"the files of source `{source}` cannot be read: {reason}");

    public static Diagnostic MissingColumn(SourceSpan span, string source, string column) => Diagnostic.Error(
        "CSQL056", span, $"source `{source}` does not map `{column}`", $"map `{column}` under `columns`, or select it in `sql`");

    public static Diagnostic ResemblesColumn(Located column, string source, string table, string suggestion) => Diagnostic.Warning(
        "CSQL064", column.Span, $"`{table}` has no column `{column.Text}`, so it is one of `{source}`'s own", $"{suggestion} Or else give it a name that is less like it");

    public static Diagnostic NotATime(SourceSpan span, string column, string type, string? help) => Diagnostic.Error(
        "CSQL057", span, $"`{column}` needs a time, found a value of type {type}", help ?? "convert it, such as `to_timestamp(ts_ms / 1000)` for milliseconds since 1970");

    public static Diagnostic NoTimeZone(SourceSpan span, string source, string column) => Diagnostic.Error(
        "CSQL058", span, $"the times of `{column}` carry no zone and source `{source}` has no `timezone`", "add `timezone: UTC`, or the zone that the log was written in");

    public static Diagnostic EventNamedTwice(Located name, string first, string second) => Diagnostic.Error(
        "CSQL059", name.Span, $"`{name.Text}` stands for `{first}` and for `{second}`", "a name of the log stands for one event; `also` adds a second one");

    public static Diagnostic RuleOfAnotherTable(SourceSpan span, string key, IEnumerable<string> tables, string source) => Diagnostic.Error(
        "CSQL060", span, $"`{key}` is for sources of {Suggestion.Quote(tables)}, and `{source}` feeds another table", $"remove `{key}`");

    public static Diagnostic RuleForgotten(Located source, string rule, string table) => Diagnostic.Warning(
        "CSQL061", source.Span, $"source `{source.Text}` does not state `{rule}`, as another source of `{table}` does: none of its rows meets it", $"add `{rule}:`, such as `{rule}: true`");

    public static Diagnostic ReservedColumn(Located column, string table) =>
        Diagnostic.Error("CSQL062", column.Span, $"`{column.Text}` is a column of our own", $"what is mapped beside the columns of `{table}` needs another name");

    public static Diagnostic ReservedRawColumn(Located source, string column) => Diagnostic.Error(
        "CSQL068", source.Span, $"the files of source `{source.Text}` have a column `{column}`, which is what raw rows are told apart by", "give the column another name where the files are written");

    public static Diagnostic UnknownLatestBy(Located column, string source, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL063", column.Span, $"source `{source}` has no column `{column.Text}` to order snapshots by", Suggestion.OrList(column.Text, known));

    public static Diagnostic ResemblesEvent(Located name, string source, string meant) => Diagnostic.Warning(
        "CSQL065", name.Span, $"there is no event `{name.Text}`, so it is one of `{source}`'s own", $"did you mean `{meant}`? Or else give it a name that is less like it");

    public static Diagnostic ComparedAsText(SourceSpan span, TakenAsText text) => Diagnostic.Warning(
        "CSQL069", span, $"`{SqlLiteral.Name(text.Column)}` is compared as text, since `{text.By}` takes it as it is written",
        $"write `{Typed(text)}` to compare what it looks like, or `CAST({SqlLiteral.Name(text.Column)} AS VARCHAR)` where that is meant");

    /// <summary>How a column is made what it looks like.</summary>
    public static string Typed(TakenAsText text) => $"CAST({SqlLiteral.Name(text.Column)} AS {text.Type})";

    public static Diagnostic TwoWayDate(SourceSpan span, WrittenDate date) => Diagnostic.Error(
        "CSQL066", span, $"the dates of `{SqlLiteral.Name(date.Column)}` can be read in two ways: is `{date.Example}` {date.Reading(true)} or {date.Reading(false)}?",
        $"say it: `{date.Call(SqlLiteral.Name(date.Column), true)}` where the day comes first, `{date.Call(SqlLiteral.Name(date.Column), false)}` where the month does");

    public static Diagnostic UnknownDate(SourceSpan span, WrittenDate date, bool isDayFirst) => Diagnostic.Error(
        "CSQL067", span, $"times such as `{date.Example}` of `{SqlLiteral.Name(date.Column)}` are not known by themselves", $"write `{date.Call(SqlLiteral.Name(date.Column), isDayFirst)}`");
}

using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>Diagnostics of raw files and their columns: CSQL170 to CSQL179.</summary>
internal static class FileErrors
{
    /// <summary>More files than this are counted and not named.</summary>
    private const int MostNamed = 5;

    public static Diagnostic Unreadable(Source source, string root, IReadOnlyCollection<FileFault> faults, int files) => Diagnostic.Error(
        "CSQL170", source.Files[0].Span,
        $"{Share(faults.Count, files)} of source `{source.Name.Text}` cannot be read: {List(root, faults)}",
        Advice(faults.Count, faults.Count, files));

    public static Diagnostic LeftOut(Source source, string root, IReadOnlyCollection<FileFault> faults, int files) => Diagnostic.Warning(
        "CSQL171", source.Name.Span,
        $"{Share(faults.Count, files)} of source `{source.Name.Text}` cannot be read and {(faults.Count == 1 ? "is" : "are")} left out: {List(root, faults)}",
        "what they hold is in no number, and how much that is cannot be told; meta.unreadable_files lists them");

    public static Diagnostic Retyped(Source source, string root, ColumnDrift column) => Diagnostic.Error(
        "CSQL172", source.Files[0].Span,
        $"column `{column.Name}` of source `{source.Name.Text}` has several types: {string.Join(", ", column.Types.Select(type => string.Create(CultureInfo.InvariantCulture, $"{type.Type} in {Count(type.Files)} such as `{RecordedPath.Of(type.First, root)}`")))}",
        "read as one they would be text; write the fewer ones again with the type of the others, or make a source of their own of them");

    public static Diagnostic Twice(Source source, string root, string column, string path) => Diagnostic.Error(
        "CSQL173", source.Files[0].Span,
        $"column `{column}` of source `{source.Name.Text}` is there twice, or in upper and lower case, as in `{RecordedPath.Of(path, root)}`",
        "which one is meant cannot be told: give it one name in all files, and rename or remove the other");

    public static Diagnostic Lacking(Source source, string root, ColumnDrift column, int files) => Diagnostic.Warning(
        "CSQL174", source.Files[0].Span,
        string.Create(CultureInfo.InvariantCulture, $"column `{column.Name}` of source `{source.Name.Text}` is not in {Share(column.Lacking.Length, files)}, where it is NULL: {Names(root, column.Lacking)}"),
        $"if these files are right without it, say `may_lack: {{{column.Name}: {column.Types[0].Type}}}` in the source");

    public static Diagnostic Changed(Source source, string root, IReadOnlyCollection<string> paths) => Diagnostic.Error(
        "CSQL175", source.Files[0].Span,
        $"{(paths.Count == 1 ? "a file" : Count(paths.Count))} of source `{source.Name.Text}` changed while the build read {(paths.Count == 1 ? "it" : "them")}: {Names(root, paths)}",
        "build again when what writes it is done; a writer should write under another name and rename the file when it is complete");

    /// <param name="others">How many files are left out already.</param>
    /// <param name="files">How many there are, with those.</param>
    public static Diagnostic UnreadableRows(Source source, string root, IReadOnlyCollection<FileFault> faults, int others, int files) => Diagnostic.Error(
        "CSQL176", source.Files[0].Span,
        $"rows of source `{source.Name.Text}` cannot be read: {List(root, faults)}", Advice(faults.Count, faults.Count + others, files));

    public static Diagnostic Overridden(Source source, string root, string column, string path) => Diagnostic.Warning(
        "CSQL177", source.Files[0].Span,
        $"column `{column}` of source `{source.Name.Text}` is there twice: in the file and in the name of its folder, as in `{RecordedPath.Of(path, root)}`",
        "the folder's value is read, and the file's is not: give one of them another name where they differ");

    public static Diagnostic NotAsSampled(Source source, string root, string column, bool isDate, string path, string value) => Diagnostic.Error(
        "CSQL178", source.Files[0].Span,
        $"column `{column}` of source `{source.Name.Text}` holds {(isDate ? "days" : "whole numbers")} in the first rows, and `{value}` in `{RecordedPath.Of(path, root)}`, which would {(isDate ? "lose its time" : "be rounded")}",
        isDate
            ? $"say how it is written wherever the source reads it, such as `strptime({column}, ['%Y-%m-%d %H:%M:%S', '%Y-%m-%d'])`"
            : $"say what it is wherever the source reads it, such as `CAST({column} AS DECIMAL(18, 4))`");

    /// <summary>What helps; to go on without the files does where others are left.</summary>
    private static string Advice(int faulty, int limit, int files) =>
        $"put {(faulty == 1 ? "a sound file in its place, or take it" : "sound files in their places, or take them")} out of the folder"
        + (limit < files ? $"; `max_bad_files: {limit}` in the source goes on without, and says so with each build" : "");

    private static string List(string root, IReadOnlyCollection<FileFault> faults) =>
        string.Join("; ", faults.Take(MostNamed).Select(fault => $"`{RecordedPath.Of(fault.Path, root)}` {fault.Reason}")) + More(faults.Count);

    private static string Names(string root, IReadOnlyCollection<string> paths) =>
        Suggestion.Quote(paths.Take(MostNamed).Select(path => RecordedPath.Of(path, root))) + More(paths.Count);

    private static string More(int count) => count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {count - MostNamed:N0} more") : "";

    private static string Share(int some, int all) => all == 1 ? "the file" : string.Create(CultureInfo.InvariantCulture, $"{some:N0} of the {all:N0} files");

    private static string Count(int files) => string.Create(CultureInfo.InvariantCulture, $"{files:N0} file{(files == 1 ? "" : "s")}");
}

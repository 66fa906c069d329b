using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Cli.Commands;

/// <summary>Diagnostics of what was typed: CSQL120 to CSQL126, CSQL128 and CSQL240.</summary>
internal static class UsageErrors
{
    public static Diagnostic UnknownParameter(string given, string name, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL120", null, $"`--param {given}` does not set a parameter of the project",
        Suggestion.OrList(name, known) ?? "write `--param name=value`, of a name under `params:` in `chatbotsql.yml`");

    public static Diagnostic NoValue(string name) => Diagnostic.Error("CSQL126", null, $"`--param {name}` gives no value", $"write `--param {name}=value`");

    public static Diagnostic UnknownMetric(string name, IReadOnlyCollection<string> known) =>
        Diagnostic.Error("CSQL122", null, $"unknown metric `{name}`", Suggestion.OrList(name, known));

    public static Diagnostic UnknownSelection(string word, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL123", null, $"`{word}` chooses nothing", Suggestion.OrList(word, known) ?? "name a metric or a diagnosis, or write `tag:` and a tag of the metrics");

    public static Diagnostic UnknownTable(string name, IReadOnlyCollection<string> known) =>
        Diagnostic.Error("CSQL124", null, $"there is no table `{name}` to export", Suggestion.OrList(name, known) ?? $"there are {Suggestion.Quote(known)}");

    /// <param name="cell">What is asked for, such as <c>intent=billing</c>.</param>
    public static Diagnostic NothingAt(string cell, string dimension) => Diagnostic.Warning(
        "CSQL128", null, $"no row that is asked for has `{cell}`", $"`--by {dimension}` shows the values that there are");

    public static Diagnostic FolderIsNotEmpty(string folder) => Diagnostic.Error(
        "CSQL121", null, $"`{folder}` is not empty and holds no demo", "name another folder");

    /// <param name="files">What was changed, by paths in the folder.</param>
    public static Diagnostic DemoIsChanged(string folder, ImmutableArray<string> files) => Diagnostic.Error(
        "CSQL240", null, $"the demo in `{folder}` has been changed, and would be written anew: {Suggestion.First(files)}",
        "name another folder, or remove the files whose changes are not wanted");

    public static Diagnostic FolderIsFile(string file, string what) => Diagnostic.Error(
        "CSQL121", null, $"`{file}` is a file, and {what} is written into a folder", "name another folder");
}

using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Report.Weekly;

/// <summary>Diagnostics of reports: CSQL132, CSQL133 and CSQL135.</summary>
internal static class ReportErrors
{
    public static Diagnostic NoWeek(DateOnly? date) => Diagnostic.Error(
        "CSQL132", null,
        date is { } day ? string.Create(CultureInfo.InvariantCulture, $"there are no values for the week of {day:yyyy-MM-dd}") : "no week is complete yet",
        date is null ? "name a week that is not, such as `--week 2026-01-05`" : "see `chatbotsql query --grain week` for the weeks that there are");

    public static Diagnostic IsFolder(string path) => Diagnostic.Error(
        "CSQL135", null, $"`{path}` is a folder, and a report is a file", "name a file in it with `--out`");

    /// <param name="kept">What has become of what was there before.</param>
    public static Diagnostic NotWritten(string folder, Exception error, string kept) =>
        error is IOException full && DiskErrors.IsFull(full) ? DiskErrors.Full(folder, kept) : CannotWrite(folder, error.Message);

    private static Diagnostic CannotWrite(string folder, string reason) => Diagnostic.Error(
        "CSQL133", null, $"nothing can be written to `{folder}`: {reason}", "name another folder with `--out`, or make room and see who may write there");
}

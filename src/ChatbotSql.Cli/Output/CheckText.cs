using System.Globalization;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.Report;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Output;

/// <summary>What a check has noticed, in a few lines for people.</summary>
internal static class CheckText
{
    private const int Width = 100;

    public static string Print(CheckResult result, CheckSelection selection, string currency)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"Week of {result.Week:yyyy-MM-dd}\n{Age(result)}\n\n"));
        if (!selection.Diagnoses.IsEmpty)
        {
            text.Append(result.Diagnoses.IsEmpty ? "Diagnoses: none\n" : $"Diagnoses: {Count(result.Warnings, "warning")}{Good(result)}\n");
        }

        foreach (var group in result.Diagnoses.GroupBy(diagnosis => diagnosis.Name))
        {
            Append(text, [.. group]);
        }

        if (!selection.Metrics.IsEmpty)
        {
            text.Append(selection.Diagnoses.IsEmpty ? "" : "\n").Append(Bands(result)).Append(TooSmall(result)).Append('\n');
        }

        foreach (var metric in result.Bands.GroupBy(band => band.Metric))
        {
            Append(text, result.Week, [.. metric], currency);
        }

        return text.ToString();
    }

    /// <summary>What a check fails by, in one line; null where by nothing.</summary>
    /// <param name="ofBands">Whether bad bands are a hit.</param>
    /// <param name="ofDiagnoses">Whether warnings of diagnoses are.</param>
    public static string? Hits(CheckResult result, bool ofBands, bool ofDiagnoses)
    {
        var bands = ofBands && !result.Bands.IsEmpty ? $"{Count(result.Bands.Length, "cell")} in bad bands" : null;
        var warnings = ofDiagnoses && result.Warnings > 0 ? $"{Count(result.Warnings, "warning")} of diagnoses" : null;
        string[] hits = [.. new[] { bands, warnings }.OfType<string>()];
        return hits.Length == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"check failed: {string.Join(" and ", hits)} in the week of {result.Week:yyyy-MM-dd}");
    }

    private static string Age(CheckResult result) => result.DaysAgo > 0
        ? string.Create(CultureInfo.InvariantCulture, $"It ended {Count(result.DaysAgo, "day")} ago, on {result.End:yyyy-MM-dd}.")
        : string.Create(CultureInfo.InvariantCulture, $"It ends on {result.End:yyyy-MM-dd}.");

    private static string Bands(CheckResult result) => result.Bands.IsEmpty
        ? "Bands: none bad"
        : $"Bands: {Count(result.Bands.Length, "cell")} of {Count(result.Bands.Select(band => band.Metric).Distinct().Count(), "metric")} bad";

    private static string TooSmall(CheckResult result) => result.TooSmall == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", leaving out {Count(result.TooSmall, "bad cell")} of a sample under {CheckResult.LeastSample}");

    private static string Good(CheckResult result) => result.Diagnoses.Length > result.Warnings ? $", {result.Diagnoses.Length - result.Warnings} good" : "";

    /// <summary>One diagnosis with all the cells it was found in.</summary>
    private static void Append(StringBuilder text, IReadOnlyList<CheckedDiagnosis> found)
    {
        text.Append('\n').Append(found[0].IsWarning ? "  warning  " : "  good     ").Append(Printable.Line(found[0].Label)).Append('\n');
        foreach (var diagnosis in found)
        {
            var place = diagnosis.Cell.At.IsEmpty ? "all" : string.Join(", ", diagnosis.Cell.At.Select(pair => $"{pair.Key} {pair.Value ?? Question.NoValue}"));
            var p = diagnosis.Adjusted is { } adjusted ? $", adjusted p {P(adjusted)}" : "";
            AppendWrapped(text, string.Create(CultureInfo.InvariantCulture, $"{place}, since {diagnosis.Since:yyyy-MM-dd}{p}: {diagnosis.Saw}"), 11, 13);
        }

        if (found[0].LookAt is { } next)
        {
            AppendWrapped(text, $"Next: {next}", 11, 11);
        }
    }

    private static string P(double p) => p < 0.001 ? "below 0.001" : p.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, DateOnly week, IReadOnlyList<CheckedBand> cells, string currency)
    {
        var date = cells[0].PeriodStart == week ? "" : string.Create(CultureInfo.InvariantCulture, $" ({cells[0].PeriodStart:MM-dd})");
        text.Append('\n').Append("  ").Append(Printable.Line(cells[0].Label)).Append(date).Append('\n');
        foreach (var segment in cells.GroupBy(cell => (cell.Cell.Segment, cell.Band)))
        {
            var values = segment.Select(cell => $"{(cell.Cell.At.IsEmpty ? "" : $"{cell.Cell.Values} ")}{ValueText.Of(cell.Value, cell.Unit, currency, cell.IsDifference)}");
            AppendWrapped(text, $"{segment.Key.Segment}, {segment.Key.Band}: {string.Join("; ", values)}", 4, 6);
        }
    }

    /// <summary>Breaks a line between words.</summary>
    private static void AppendWrapped(StringBuilder text, string line, int first, int next)
    {
        var column = first;
        text.Append(' ', first);
        foreach (var (index, word) in Printable.Line(line).Split(' ').Index())
        {
            if (index > 0 && column + 1 + word.Length > Width)
            {
                text.Append('\n').Append(' ', next).Append(word);
                column = next + word.Length;
                continue;
            }

            text.Append(index > 0 ? " " : "").Append(word);
            column += word.Length + (index > 0 ? 1 : 0);
        }

        text.Append('\n');
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");
}

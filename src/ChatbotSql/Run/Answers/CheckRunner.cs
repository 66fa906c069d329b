using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Reads what is noticed in a week from the generated file.</summary>
public static class CheckRunner
{
    /// <summary>The bad bands and the diagnoses of the week that holds a date, of the last complete one where none is named.</summary>
    /// <exception cref="ProjectException">There is no file yet, an older tool made it, or the week is not complete in it.</exception>
    public static CheckResult Run(Catalog catalog, CheckSelection selection, DateOnly? date, TimeProvider clock) => GeneratedFile.Read(catalog, isStored: true, session =>
    {
        var week = WeekOf(session, catalog, date is { } day ? Periods.Start(Grain.Week, day, Planner.WeekShift(catalog.Settings)) : null);
        var bad = Bands(session, selection, week);
        var known = bad.Where(band => band.SampleSize is not < CheckResult.LeastSample).ToImmutableArray();
        var today = TimeZones.Today(catalog.Settings.TimeZone, clock);
        return new CheckResult(week, today, date is null ? WeekAge.TooOld(week, today, "checked") : null, known, bad.Length - known.Length, Diagnoses(session, selection, week));
    });

    private static DateOnly WeekOf(DuckDbSession session, Catalog catalog, DateOnly? asked)
    {
        var names = SqlLiteral.List(CheckSelection.All(catalog).Metrics.Select(metric => metric.Name));
        var weeks = session.Rows($"""
            SELECT DISTINCT period_start
            FROM main.metric_values
            WHERE grain = 'week' AND segment = 'all' AND is_complete AND list_contains(CAST({names} AS VARCHAR[]), metric)
            ORDER BY period_start
            """).Rows.Select(row => (DateOnly)row[0]!).ToImmutableArray();
        var week = asked ?? weeks.Cast<DateOnly?>().LastOrDefault();
        return week is { } known && weeks.Contains(known) ? known : throw new ProjectException([RunErrors.NoSuchWeek(asked, weeks)]);
    }

    /// <summary>All cells that stand in a bad band, whatever their sample.</summary>
    private static ImmutableArray<CheckedBand> Bands(DuckDbSession session, CheckSelection selection, DateOnly week)
    {
        var metrics = selection.Metrics.ToDictionary(metric => metric.Name);
        var names = $"CAST({SqlLiteral.List(metrics.Keys)} AS VARCHAR[])";
        var rows = session.Rows($"""
            SELECT *
            FROM main.metric_values
            WHERE grain = 'week' AND status = 'bad' AND list_contains({names}, metric)
              AND (metric, period_start) IN (
                SELECT (metric, max(period_start))
                FROM main.metric_values
                WHERE grain = 'week' AND segment = 'all' AND is_complete AND period_start <= {SqlLiteral.Date(week)}
                GROUP BY metric
              )
            """);
        var column = Columns(rows);
        return
        [
            .. rows.Rows.Select(row => Band(metrics[Text(row, column["metric"])], row, column))
                .OrderBy(band => selection.Metrics.IndexOf(metrics[band.Metric]))
                .ThenBy(band => !band.Cell.At.IsEmpty)
                .ThenBy(band => band.Cell.Segment, StringComparer.Ordinal)
                .ThenByDescending(band => band.SampleSize)
                .ThenBy(band => band.Cell.Values, StringComparer.Ordinal),
        ];
    }

    private static CheckedBand Band(BoundMetric metric, object?[] row, Dictionary<string, int> column) => new(
        metric.Name, metric.Label, metric.Metric.Unit, metric.IsDifference, Cell(row, column), Date(row, column["period_start"]),
        (double)row[column["value"]]!, row[column["sample_size"]] as double?, Text(row, column["band"]), Text(row, column["status"]));

    private static ImmutableArray<CheckedDiagnosis> Diagnoses(DuckDbSession session, CheckSelection selection, DateOnly week)
    {
        var rows = session.Rows($"""
            SELECT * EXCLUDE (evidence), CAST(to_json(evidence) AS VARCHAR) AS evidence
            FROM main.diagnoses
            WHERE week = {SqlLiteral.Date(week)} AND list_contains(CAST({SqlLiteral.List(selection.Diagnoses)} AS VARCHAR[]), diagnosis)
            ORDER BY rowid
            """);
        var column = Columns(rows);
        return
        [
            .. rows.Rows.Select(row => new CheckedDiagnosis(
                Text(row, column["diagnosis"]), Text(row, column["severity"]) == "warning", Text(row, column["label"]), Cell(row, column),
                Date(row, column["period_start"]), Date(row, column["since"]), row[column["p"]] as double?, row[column["p_adjusted"]] as double?,
                Text(row, column["saw"]), Text(row, column["text"]), row[column["look_at"]] as string, Text(row, column["evidence"]))),
        ];
    }

    private static CheckedCell Cell(object?[] row, Dictionary<string, int> column)
    {
        var segment = Text(row, column["segment"]);
        return new CheckedCell(segment, segment == Segment.All.Name ? [] : [.. segment.Split('+').Select(name => KeyValuePair.Create(name, ValueOf(row[column[name]])))]);
    }

    private static string? ValueOf(object? value) => value is null ? null : RowSet.Text(value);

    private static Dictionary<string, int> Columns(RowSet rows) => rows.Columns.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);

    private static string Text(object?[] row, int column) => (string)row[column]!;

    private static DateOnly Date(object?[] row, int column) => (DateOnly)row[column]!;
}

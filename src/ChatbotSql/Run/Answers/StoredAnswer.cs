using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Project;
using ChatbotSql.Run.History;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Answers questions from the values that a build has stored, where they hold the answer.</summary>
internal static class StoredAnswer
{
    /// <summary>The rows of <c>metric_values</c> that answer a question, or null where they have to be computed.</summary>
    /// <param name="version">The definitions as they are now.</param>
    public static RowSet? Of(DuckDbSession session, Catalog catalog, Task<ProjectVersion> version, Question question) =>
        IsWhole(question, Planner.WeekShift(catalog.Settings)) && AreStored(catalog, question) && RunRecord.IsOf(session, version.GetAwaiter().GetResult(), withValues: true)
            ? session.Rows(Select(question, LacksAny(session, question)))
            : null;

    /// <summary>Whether a question is about whole periods and all rows.</summary>
    private static bool IsWhole(Question question, int weekShift) => question.Where is null && question.At.IsEmpty && (question.Grain == Grain.All
        ? question.From is null && question.To is null
        : (question.From is not { } from || Periods.Start(question.Grain, from, weekShift) == from)
            && (question.To is not { } to || Periods.Start(question.Grain, to.AddDays(1), weekShift) == to.AddDays(1)));

    private static bool AreStored(Catalog catalog, Question question)
    {
        var segment = DerivedPlan.NameOf(question.By);
        return segment == "all" || question.Metrics.All(metric => Planner.SegmentsOf(catalog, metric).Any(by => DerivedPlan.NameOf(by) == segment));
    }

    /// <summary>Whether any metric of a question is not available.</summary>
    private static bool LacksAny(DuckDbSession session, Question question) =>
        session.Scalar<bool>($"SELECT EXISTS (FROM main.metrics WHERE not_available IS NOT NULL AND list_contains({NamesIn(question)}, metric))");

    private static string NamesIn(Question question) => SqlLiteral.List(question.Metrics.Select(metric => metric.Name));

    /// <param name="lacksAny">Whether some metric has one row alone, that says so: to look for it, the values of all cells are read.</param>
    private static string Select(Question question, bool lacksAny)
    {
        var columns = string.Concat(question.By.Select(dimension => $"{dimension.Name}, "));
        var order = string.Concat(question.By.Select(dimension => $", {dimension.Name}"));
        var grain = SqlLiteral.Text(question.Grain.ToString().ToLowerInvariant());
        var names = NamesIn(question);
        var orLacking = lacksAny ? " OR reason = 'not_available'" : "";
        var from = question.From is { } first ? $" AND period_start >= {SqlLiteral.Date(first)}" : "";
        var to = question.To is { } last ? $" AND period_start <= {SqlLiteral.Date(last)}" : "";
        return $"""
            SELECT
                metric, grain, period_start, segment, {columns}value, numerator, denominator, sample_size, interval, ci_low, ci_high,
                previous_value, change, change_ratio, is_complete, band, status, reason
            FROM main.metric_values
            WHERE list_contains({names}, metric)
              AND (grain = {grain} AND segment = {SqlLiteral.Text(DerivedPlan.NameOf(question.By))}{from}{to}{orLacking})
            ORDER BY list_position({names}, metric), period_start{order}
            """;
    }
}

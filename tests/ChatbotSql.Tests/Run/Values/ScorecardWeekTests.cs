using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.Values;

/// <summary>The wide table of weeks says what the values say.</summary>
public sealed class ScorecardWeekTests
{
    [Fact]
    public void EachCell_IsTheValueOfItsMetricAndWeek()
    {
        using var project = new SmallProject();
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(project.Build())} AS built (READ_ONLY); USE built");

        var metrics = session.Column<string>("SELECT column_name FROM duckdb_columns() WHERE table_name = 'scorecard_week' AND column_name NOT IN ('period_start', 'is_complete', 'not_final')");
        var differences = session.Scalar<long>("""
            WITH ours AS (SELECT period_start, name, value FROM (UNPIVOT (SELECT * EXCLUDE (is_complete, not_final) FROM scorecard_week) ON COLUMNS(* EXCLUDE (period_start)) INTO NAME name VALUE value)),
            theirs AS (
                SELECT period_start, metric, value
                FROM metric_values
                WHERE grain = 'week' AND segment = 'all' AND value IS NOT NULL AND metric IN (SELECT column_name FROM duckdb_columns() WHERE table_name = 'scorecard_week')
            )
            SELECT (SELECT count(*) FROM (FROM ours EXCEPT ALL FROM theirs)) + (SELECT count(*) FROM (FROM theirs EXCEPT ALL FROM ours))
            """);

        Assert.Superset(new HashSet<string> { "deflection_rate", "csat", "engagement_rate" }, metrics.ToHashSet());
        Assert.Equal(0, differences);
        Assert.Equal(
            session.Scalar<long>("SELECT count(DISTINCT period_start) FROM metric_values WHERE grain = 'week' AND segment = 'all'"),
            session.Scalar<long>("SELECT count(*) FROM scorecard_week"));
    }

    [Fact]
    public void NotFinal_AreTheMetricsWhoseWeekIsNotComplete()
    {
        using var project = new SmallProject();
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(project.Build())} AS built (READ_ONLY); USE built");

        var differences = session.Scalar<long>("""
            WITH ours AS (SELECT period_start, unnest(not_final) AS metric FROM scorecard_week),
            theirs AS (
                SELECT period_start, metric
                FROM metric_values
                WHERE grain = 'week' AND segment = 'all' AND NOT is_complete AND coalesce(reason, '') <> 'not_available'
                  AND metric IN (SELECT column_name FROM duckdb_columns() WHERE table_name = 'scorecard_week')
            )
            SELECT (SELECT count(*) FROM (FROM ours EXCEPT ALL FROM theirs)) + (SELECT count(*) FROM (FROM theirs EXCEPT ALL FROM ours))
            """);

        Assert.Equal(0, differences);
        Assert.True(session.Scalar<long>("SELECT count(*) FROM scorecard_week WHERE len(not_final) > 0") > 0);
        Assert.Equal(0, session.Scalar<long>("SELECT count(*) FROM scorecard_week WHERE is_complete AND len(not_final) > 0"));
    }
}

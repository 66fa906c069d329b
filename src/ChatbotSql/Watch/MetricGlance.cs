using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Watch;

/// <summary>What a person who edits a metric wants to see of it.</summary>
/// <param name="Sql">Its SQL, by week.</param>
/// <param name="Weeks">Its last weeks over the facts of the last build, the latest last; null before the first build.</param>
/// <param name="HasOlderFacts">Whether the sources or rules have changed since the facts were built.</param>
public sealed record MetricGlance(string Sql, RowSet? Weeks, bool HasOlderFacts)
{
    private static readonly string[] Shown = ["period_start", "value", "numerator", "denominator", "sample_size", "change", "is_complete", "status", "reason"];

    /// <exception cref="ProjectException">The values cannot be computed.</exception>
    public static MetricGlance Of(Catalog catalog, BoundMetric metric, int weeks)
    {
        var question = Question.Of([metric], Grain.Week, []);
        var sql = Compiler.Compile(catalog, question);
        if (!File.Exists(catalog.Settings.Database))
        {
            return new MetricGlance(sql, null, HasOlderFacts: false);
        }

        return new MetricGlance(sql, Last(QueryRunner.RunAsBuilt(catalog, question), weeks), !BuiltVersion.IsBuilt(catalog, withValues: false));
    }

    private static RowSet Last(RowSet rows, int weeks)
    {
        var columns = Shown.Select(name => rows.Columns.IndexOf(name)).ToArray();
        return new RowSet([.. Shown], [.. rows.Rows.TakeLast(weeks).Select(row => Array.ConvertAll(columns, column => row[column]))]);
    }
}

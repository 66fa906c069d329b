using System.Collections.Immutable;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Run.History;

/// <summary>The values of complete periods that a build changed.</summary>
/// <param name="Values">How many.</param>
/// <param name="Periods">The periods, by grain and first day, finest and earliest first.</param>
/// <param name="Reasons">Why, most values first.</param>
public sealed record Restated(long Values, ImmutableArray<(string Grain, DateOnly Start)> Periods, ImmutableArray<string> Reasons)
{
    public static Restated None { get; } = new(0, [], []);

    /// <param name="at">When the build began, as a SQL literal.</param>
    internal static Restated In(DuckDbSession session, string at)
    {
        var of = $"FROM meta.restatements WHERE restated_at = {at}";
        var values = session.Scalar<long>($"SELECT count(*) {of}");
        return values == 0 ? None : new Restated(
            values,
            [.. session.Rows($"FROM (SELECT DISTINCT grain, period_start {of}) ORDER BY list_position(['day', 'week', 'month', 'quarter', 'year'], grain), period_start").Rows.Select(row => ((string)row[0]!, (DateOnly)row[1]!))],
            [.. session.Column<string>($"SELECT reason {of} GROUP BY reason ORDER BY count(*) DESC, reason")]);
    }
}

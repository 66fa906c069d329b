using ChatbotSql.Model;
using ChatbotSql.Plan;

namespace ChatbotSql.Render;

/// <summary>The local dates that values are narrowed to, as SQL that may be NULL; null where nothing is narrowed.</summary>
/// <param name="From">The first date asked for.</param>
/// <param name="ScannedFrom">The first date that is read: a period earlier, for the change on the period before.</param>
/// <param name="SpineFrom">The first day of the first period that is made.</param>
/// <param name="ShownFrom">The first day of the first period that is shown.</param>
/// <param name="To">The last date asked for and read.</param>
internal sealed record DateRange(string? From, string? ScannedFrom, string? SpineFrom, string? ShownFrom, string? To)
{
    public static readonly DateRange Everything = new(null, null, null, null, null);

    public static DateRange Of(CuboidPlan plan) => new(
        Literal(plan.From), Literal(plan.ScannedFrom), Literal(StartOf(plan, plan.ScannedFrom)), Literal(StartOf(plan, plan.From)), Literal(plan.To));

    private static DateOnly? StartOf(CuboidPlan plan, DateOnly? date) => date is { } value ? Periods.Start(plan.Grain, value, plan.WeekShift) : null;

    private static string? Literal(DateOnly? date) => date is { } value ? SqlLiteral.Date(value) : null;
}

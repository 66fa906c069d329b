using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Plan;

namespace ChatbotSql.Run.Answers;

/// <summary>How long ago the last complete week ended.</summary>
internal static class WeekAge
{
    /// <summary>One that ended longer ago is told of: by then two more should be there.</summary>
    private const int MostDays = 14;

    /// <param name="week">The first day of the last complete week.</param>
    /// <param name="done">What is done with no later week, such as <c>checked</c>.</param>
    /// <returns>A warning, or null where the week is not old.</returns>
    public static Diagnostic? TooOld(DateOnly week, DateOnly today, string done)
    {
        var end = Periods.End(Grain.Week, week);
        var daysAgo = today.DayNumber - end.DayNumber;
        return daysAgo > MostDays ? RunErrors.OldWeek(end, daysAgo, done) : null;
    }
}

using ChatbotSql.Model;

namespace ChatbotSql.Plan;

/// <summary>Calendar periods of local dates.</summary>
public static class Periods
{
    /// <summary>The first day of the period that holds a date; of <c>all</c>, the date itself.</summary>
    /// <param name="weekShift">How many days a week begins before Monday.</param>
    public static DateOnly Start(Grain grain, DateOnly date, int weekShift) => grain switch
    {
        Grain.Week => date.AddDays(-(((int)date.DayOfWeek + 6 + weekShift) % 7)),
        Grain.Month => new DateOnly(date.Year, date.Month, 1),
        Grain.Quarter => new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1),
        Grain.Year => new DateOnly(date.Year, 1, 1),
        _ => date,
    };

    /// <summary>The first day of the period before the one that begins on a date.</summary>
    public static DateOnly Previous(Grain grain, DateOnly start) => grain switch
    {
        Grain.Day => start.AddDays(-1),
        Grain.Week => start.AddDays(-7),
        Grain.Month => start.AddMonths(-1),
        Grain.Quarter => start.AddMonths(-3),
        Grain.Year => start.AddYears(-1),
        _ => start,
    };

    /// <summary>The last day of the period that begins on a date.</summary>
    public static DateOnly End(Grain grain, DateOnly start) => grain switch
    {
        Grain.Week => start.AddDays(6),
        Grain.Month => start.AddMonths(1).AddDays(-1),
        Grain.Quarter => start.AddMonths(3).AddDays(-1),
        Grain.Year => start.AddYears(1).AddDays(-1),
        _ => start,
    };
}

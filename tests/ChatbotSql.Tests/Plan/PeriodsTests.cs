using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Plan;

/// <summary>Every date lies in exactly one period, periods follow each other without a gap, and DuckDB cuts them as we do.</summary>
public sealed class PeriodsTests
{
    private static readonly Grain[] Cut = [Grain.Day, Grain.Week, Grain.Month, Grain.Quarter, Grain.Year];

    private static Arbitrary<(Grain Grain, DateOnly Date, int WeekShift)> Dates => Gen.Elements(Cut)
        .Zip(Gen.Choose(new DateOnly(1970, 1, 2).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber))
        .Zip(Gen.Choose(0, 6))
        .Select(all => (all.Item1.Item1, all.Item1.Item2, all.Item2))
        .ToArbitrary();

    [Fact]
    public void Start_IsTheFirstDayOfThePeriodThatHoldsTheDate() => Prop.ForAll(Dates, given =>
    {
        var start = Periods.Start(given.Grain, given.Date, given.WeekShift);
        Assert.InRange(given.Date.DayNumber - start.DayNumber, 0, LongestDays(given.Grain) - 1);
        Assert.Equal(start, Periods.Start(given.Grain, start, given.WeekShift));
        Assert.NotEqual(start, Periods.Start(given.Grain, start.AddDays(-1), given.WeekShift));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Previous_IsThePeriodThatEndsTheDayBefore() => Prop.ForAll(Dates, given =>
    {
        var start = Periods.Start(given.Grain, given.Date, given.WeekShift);
        Assert.Equal(Periods.Start(given.Grain, start.AddDays(-1), given.WeekShift), Periods.Previous(given.Grain, start));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, DayOfWeek.Monday)]
    [InlineData(1, DayOfWeek.Sunday)]
    [InlineData(2, DayOfWeek.Saturday)]
    public void Start_OfAWeek_IsTheWeeksFirstDay(int weekShift, DayOfWeek expected) =>
        Assert.All(Enumerable.Range(0, 14), day => Assert.Equal(expected, Periods.Start(Grain.Week, new DateOnly(2026, 3, 1).AddDays(day), weekShift).DayOfWeek));

    [Fact]
    public void DuckDb_CutsTheSamePeriods()
    {
        using var session = DuckDbSession.InMemory();
        Prop.ForAll(Dates, given =>
        {
            var start = Periods.Start(given.Grain, given.Date, given.WeekShift);
            var sql = PeriodSql.Start(given.Grain, SqlLiteral.Date(given.Date), given.WeekShift);
            Assert.Equal(Iso(start), session.Scalar<string>($"SELECT CAST({sql} AS VARCHAR)"));
            var next = session.Scalar<string>($"SELECT CAST({PeriodSql.End(given.Grain, SqlLiteral.Date(start))} + 1 AS VARCHAR)");
            Assert.Equal(Iso(start), Iso(Periods.Previous(given.Grain, DateOnly.Parse(next, CultureInfo.InvariantCulture))));
        }).QuickCheckThrowOnFailure();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int LongestDays(Grain grain) => grain switch
    {
        Grain.Day => 1,
        Grain.Week => 7,
        Grain.Month => 31,
        Grain.Quarter => 92,
        _ => 366,
    };
}

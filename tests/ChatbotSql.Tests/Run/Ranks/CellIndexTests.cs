using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Run.Ranks;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Run.Ranks;

/// <summary>A row is found in the cells of its own period and dimensions, and in no others.</summary>
public sealed class CellIndexTests
{
    private static Arbitrary<IndexSpecification> Indexes => IndexSpecification.Any.ToArbitrary();

    [Fact]
    public void Cells_HaveEachNumberOnce() => Prop.ForAll(Indexes, given =>
    {
        var index = given.Create();

        var numbers = Enumerable.Range(0, given.Segments.Length).SelectMany(segment => index.CellsOf(segment).Select(cell => cell.Cell));

        Assert.Equal(Enumerable.Range(0, index.Size), numbers.Order());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Locate_FindsTheCellsThatSayWhatTheRowSays() => Prop.ForAll(Indexes, given =>
    {
        var index = given.Create();
        var cells = Enumerable.Range(0, given.Segments.Length).SelectMany(segment => index.CellsOf(segment).Select(cell => (Segment: segment, cell.Grain, cell.Start, cell.Codes, cell.Cell))).ToList();
        var found = new int[index.Width];
        foreach (var (day, codes, place) in given.Places())
        {
            index.Locate(place, found);
            DateOnly? date = day == 0 ? null : given.First.AddDays(day - 1);

            var expected = cells.Where(cell => IsIn(cell.Grain, cell.Start, date, given.WeekShift) && cell.Codes.SequenceEqual(given.Segments[cell.Segment].Select(dimension => codes[dimension])));

            Assert.Equal(expected.Select(cell => cell.Cell).Order(), found.Where(cell => cell >= 0).Order());
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void SizeOf_IsAboutTheNumberOfCells()
    {
        var index = new CellIndex([30, 40], [[0, 1]], new DateOnly(2025, 1, 1), 730, 0);

        Assert.InRange(CellIndex.SizeOf(1200, 730), 0.98 * index.Size, 1.02 * index.Size);
    }

    private static bool IsIn(Grain grain, DateOnly? start, DateOnly? date, int weekShift) =>
        grain == Grain.All ? start is null : date is { } day && start == Periods.Start(grain, day, weekShift);
}

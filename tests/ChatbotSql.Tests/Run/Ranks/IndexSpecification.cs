using System.Collections.Immutable;
using ChatbotSql.Run.Ranks;
using FsCheck;
using FsCheck.Fluent;

namespace ChatbotSql.Tests.Run.Ranks;

/// <summary>What a <see cref="CellIndex"/> is made of, by chance.</summary>
internal sealed record IndexSpecification(ImmutableArray<int> Sizes, ImmutableArray<ImmutableArray<int>> Segments, DateOnly First, int Days, int WeekShift)
{
    public static Gen<IndexSpecification> Any { get; } =
        from sizes in Gen.Choose(1, 3).ListOf(3)
        from segments in Gen.Shuffle(new[] { 0, 1, 2 }).Zip(Gen.Choose(0, 3), (places, count) => places.Take(count).ToImmutableArray()).ListOf(3)
        from first in Gen.Choose(new DateOnly(2023, 11, 1).DayNumber, new DateOnly(2026, 4, 1).DayNumber)
        from days in Gen.Elements(0, 1, 2, 9, 40, 400)
        from shift in Gen.Choose(0, 6)
        select new IndexSpecification([.. sizes], [.. segments], DateOnly.FromDayNumber(first), days, shift);

    public CellIndex Create() => new(Sizes, Segments, First, Days, WeekShift);

    /// <summary>Some rows: a day, the codes of the dimensions, and both as one number.</summary>
    public IEnumerable<(int Day, int[] Codes, long Place)> Places() =>
        from day in new[] { 0, 1, Days / 2, Days }.Where(day => day <= Days).Distinct()
        from one in Enumerable.Range(0, Sizes[0])
        from two in Enumerable.Range(0, Sizes[1])
        from three in Enumerable.Range(0, Sizes[2])
        select (day, new[] { one, two, three }, (((((long)day * Sizes[0]) + one) * Sizes[1]) + two) * Sizes[2] + three);
}

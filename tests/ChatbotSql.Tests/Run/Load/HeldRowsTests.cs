using ChatbotSql.Run;
using ChatbotSql.Tests.Run.Parts;

namespace ChatbotSql.Tests.Run.Load;

public sealed class HeldRowsTests
{
    /// <summary>Little Parquet is held, much is read in place: what is made of the rows and what is said of them is the same.</summary>
    [Fact]
    public void Rows_that_are_held_make_what_rows_make_that_are_read_in_place()
    {
        using var little = new PartedArchive(6, "day // 2");
        using var much = new PartedArchive(6, "day // 2", padding: 1200);

        var (held, heldBytes) = little.Build();
        var (inPlace, inPlaceBytes) = much.Build();

        Assert.InRange(heldBytes, 1, Builder.FewBytes - 1);
        Assert.InRange(inPlaceBytes, Builder.FewBytes, 100 * Builder.FewBytes);
        var expected = Said(inPlace);
        Assert.All(["main.conversations", "main.visits", "main.impressions", "main.metric_values", "meta.dropped_rows", "meta.rejected_rows"], table => Assert.NotEmpty(expected[table]));
        var actual = Said(held);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.Equal([], expected.Keys.Where(table => !expected[table].SequenceEqual(actual[table])));
    }

    /// <summary>All that a database holds but what it tells of raw files, their columns and the run.</summary>
    private static SortedDictionary<string, List<string>> Said(string database)
    {
        var tables = Tables.Read(database, "main", "meta");
        return new(tables.Where(table => table.Key is not ("main.events" or "meta.files" or "meta.runs" or "meta.cell_tables" or "meta.raw_columns")).ToDictionary(), StringComparer.Ordinal);
    }
}

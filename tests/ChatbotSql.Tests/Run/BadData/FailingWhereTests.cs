namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Of a row on which the condition of a source fails nobody knows whether it is wanted: it is not left out in silence.</summary>
public sealed class FailingWhereTests
{
    private const string Rows = DirtyProject.Header + "e1,user_message,2026-03-02 10:00:00,1,3\ne2,user_message,2026-03-02 10:00:05,x,4\ne3,user_message,2026-03-03 09:00:00,0,5\n";

    [Fact]
    public void Row_IsRejectedWithAReason()
    {
        using var project = new DirtyProject("data/a.csv", [DirtyProject.OfColumns], "where: CAST(chat AS INTEGER) > 0");
        project.Write("data/a.csv", Rows);

        Assert.Equal(
            """
            read 3 = 2 used + 1 filtered
            made 2 = 1 loaded + 1 rejected
            CSQL108: source `log`: 1 bad row of 3 left out
            data/a.csv row 2: where fails on it
            events e1
            """.ReplaceLineEndings("\n"),
            project.Outcomes()[DirtyProject.OfColumns]);
    }

    /// <summary>The query of a source would see it, or not: it is recorded as it was read.</summary>
    [Theory]
    [InlineData("data/a.csv")]
    [InlineData("data/a.parquet")]
    public void Row_OfASourceWithAQuery_IsRejectedWithAReason(string file)
    {
        using var project = new DirtyProject(file, [DirtyProject.OfSql], "where: CAST(chat AS INTEGER) > 0");
        project.Write("data/a.csv", Rows);
        project.Parquet("data/a.parquet", $"FROM read_csv('{project.PathOf("data/a.csv")}', all_varchar = true)");

        Assert.Equal(
            $"""
            read 3 = 1 used + 1 filtered + 1 unreadable
            made 1 = 1 loaded
            CSQL108: source `made`: 1 bad row of 3 left out
            {file} row 2: where fails on it
            events e1
            """.ReplaceLineEndings("\n"),
            project.Outcomes()[DirtyProject.OfSql]);
    }

    /// <summary>DuckDB may tell a condition by one of its parts, and which one depends on the data: the rows add up all the same.</summary>
    [Theory]
    [InlineData("score > 99 AND CAST(chat AS INTEGER) > 0", "read 3 = 3 filtered")]
    [InlineData("CAST(chat AS INTEGER) > 0 AND score > 99", "read 3 = 3 filtered")]
    [InlineData("score > 0 OR CAST(chat AS INTEGER) > 0", "read 3 = 3 used")]
    [InlineData("CAST(chat AS INTEGER) > 0 OR score > 0", "read 3 = 3 used")]
    [InlineData("CAST(chat AS INTEGER) > 0 OR score > 4", "read 3 = 3 used")]
    [InlineData("CAST(chat AS INTEGER) > 0 AND score < 5", "read 3 = 2 used + 1 filtered")]
    [InlineData("NOT (CAST(chat AS INTEGER) = 1 AND score IS NULL)", "read 3 = 3 used")]
    public void Rows_AddUp(string where, string read)
    {
        foreach (var isParquet in new[] { false, true })
        {
            using var project = new DirtyProject(isParquet ? "data/a.parquet" : "data/a.csv", [DirtyProject.OfColumns, DirtyProject.OfSql], $"where: {where}\nmax_bad_rows: 100%");
            project.Write("data/a.csv", Rows);
            project.Parquet("data/a.parquet", $"FROM read_csv('{project.PathOf("data/a.csv")}', all_varchar = false)");

            // Both sums of both sources are checked in passing.
            Assert.StartsWith(read, project.Outcomes()[DirtyProject.OfColumns], StringComparison.Ordinal);
        }
    }
}

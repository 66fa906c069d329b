using ChatbotSql.Diagnostics;
using ChatbotSql.Run;
using Xunit.Abstractions;

namespace ChatbotSql.Tests.Run.Changes;

/// <summary>However files come, go and change, a build of what has changed ends with the tables of a build of everything.</summary>
public sealed class IncrementalPropertyTests(ITestOutputHelper output)
{
    private const int Steps = 5;

    /// <summary>The tables of <c>meta</c> that tell of the build itself.</summary>
    private static readonly string[] OfTheBuild = ["meta.runs", "meta.cell_tables", "meta.attribution_rules", "meta.metric_versions"];

    [Theory]
    [InlineData(1, false, false, "one")]
    [InlineData(2, true, false, "one")]
    [InlineData(3, false, false, "01", "02", "EU")]
    [InlineData(4, true, false, "2026-03-20", "all", "7")]
    [InlineData(5, false, true, "one")]
    [InlineData(6, false, true, "one")]
    public void Builds_of_what_has_changed_end_as_builds_of_everything_do(int seed, bool hasUnlikeFiles, bool isOfChatsAlone, params string[] lanes)
    {
        using var archive = new ChangingArchive(seed, lanes, hasUnlikeFiles, isOfChatsAlone);
        archive.Build(isFull: true);
        var works = new List<BuildWork>();
        for (var step = 0; step < Steps; step++)
        {
            var change = archive.Change();
            var built = archive.Build(isFull: false);
            var actual = Tables.Read(built.Database, "main", "meta");
            var before = File.ReadAllBytes(built.Database);
            var clean = archive.Build(isFull: true);

            output.WriteLine($"{change}: {built.Work}");
            Differences(Tables.Read(clean.Database, "main", "meta"), actual, $"seed {seed}, step {step}, {change}");
            Assert.Equal(Sorted(clean.Warnings), Sorted(built.Warnings));
            // The next step goes on from what this one made, not from a clean build.
            File.WriteAllBytes(built.Database, before);
            works.Add(built.Work);
        }

        Assert.Contains(BuildWork.Changes, works);
    }

    private static IEnumerable<string> Sorted(IEnumerable<Diagnostic> warnings) => warnings.Select(warning => $"{warning.Code} {warning.Message}").Order(StringComparer.Ordinal);

    private static void Differences(SortedDictionary<string, List<string>> expected, SortedDictionary<string, List<string>> actual, string when)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var table in expected.Keys.Except(OfTheBuild))
        {
            var lost = expected[table].Except(actual[table]).Take(3).ToList();
            var made = actual[table].Except(expected[table]).Take(3).ToList();
            Assert.True(
                expected[table].SequenceEqual(actual[table]),
                $"{when}: {table} has {actual[table].Count} rows of {expected[table].Count}; lacks\n{string.Join('\n', lost)}\nand has\n{string.Join('\n', made)}");
        }
    }
}

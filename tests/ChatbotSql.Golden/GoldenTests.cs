using System.Runtime.CompilerServices;
using ChatbotSql.Plan;
using ChatbotSql.Report;
using ChatbotSql.Run.Answers;

namespace ChatbotSql.Golden;

/// <summary>Each folder of <c>Cases</c>: its plan, its SQL and its values against snapshots, its numbers against SQL by hand.</summary>
/// <remarks>The cases are shared between two classes, which run side by side.</remarks>
public abstract class GoldenTests
{
    /// <summary>Every second case, from the first or from the second on.</summary>
    protected static TheoryData<string> Share(int from) =>
    [
        .. Directory.EnumerateDirectories(Folder()).Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal)
            .Where((_, index) => index % 2 == from),
    ];

    protected static void Verify(string name)
    {
        using var golden = new GoldenCase(Path.Combine(Folder(), name));

        Assert.All(golden.Result.Reconciliation, rows => Assert.True(rows.AddsUp, $"the rows of {rows.Source} do not add up"));
        Assert.NotEmpty(golden.Checks);
        foreach (var check in golden.Checks)
        {
            var (expected, actual) = golden.Rows(check);
            Assert.True(expected.Count > 0, $"{Path.GetFileName(check)} expects no rows, which proves nothing");
            Assert.True(expected.SequenceEqual(actual), $"{Path.GetFileName(check)}\nby hand:\n{string.Join('\n', expected)}\nours:\n{string.Join('\n', actual)}");
        }

        Snapshot.Match(PlanPrinter.Print(Planner.Plan(golden.Catalog, golden.Question, forBands: false)), $"Cases/{name}/plan");
        Snapshot.Match(Compiler.Compile(golden.Catalog, golden.Question), $"Cases/{name}/compiled", "sql");
        Snapshot.Match(RowFormatter.Format(QueryRunner.Run(golden.Catalog, golden.Question), RowFormat.Csv), $"Cases/{name}/values", "csv");
    }

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Cases");
}

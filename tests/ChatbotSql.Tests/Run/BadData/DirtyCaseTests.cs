namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Bad data of every kind is loaded right, quarantined with its place and reason, or fails with a message that says what to do.</summary>
public sealed class DirtyCaseTests
{
    private static readonly SortedDictionary<string, DirtyCase> All =
        new(DirtyCsv.Cases.Concat(DirtyJson.Cases).Concat(DirtyParquet.Cases).Concat(DirtyValues.Cases).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    public static TheoryData<string> Loaded() => [.. All.Where(given => given.Value is { Expected: not null, FailsAsSql: false }).Select(given => given.Key)];

    public static TheoryData<string> Failing() => [.. All.Where(given => given.Value.Expected is null || given.Value.FailsAsSql).Select(given => given.Key)];

    [Theory]
    [MemberData(nameof(Loaded))]
    public void Every_row_is_accounted_for(string name)
    {
        var given = All[name];
        using var project = new DirtyProject(given.Files, [DirtyProject.OfColumns, DirtyProject.OfSql], given.More);
        given.Write(project);

        var outcomes = project.Outcomes();

        var expected = given.Expected!.ReplaceLineEndings("\n");
        Assert.Equal(expected, outcomes.GetValueOrDefault(DirtyProject.OfColumns, outcomes.First().Value));
        Assert.Equal(expected.Replace("`log`", "`made`", StringComparison.Ordinal), outcomes[DirtyProject.OfSql]);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public void A_build_says_what_is_wrong(string name)
    {
        var given = All[name];
        using var project = new DirtyProject(given.Files, [given.FailsAsSql ? DirtyProject.OfSql : DirtyProject.OfColumns], given.More);
        given.Write(project);

        var outcome = project.Outcomes().Values.Single();

        Assert.Contains("error CSQL", outcome, StringComparison.Ordinal);
        Snapshot.Match(outcome, $"Messages/{name}");
    }
}

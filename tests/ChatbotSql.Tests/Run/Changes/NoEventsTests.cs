using ChatbotSql.Run;

namespace ChatbotSql.Tests.Run.Changes;

/// <summary>A project of exports alone, without a log of events.</summary>
public sealed class NoEventsTests
{
    private const string Settings = """
        sources:
          - name: shop
            feeds: revenue
            files: orders*.csv
            timezone: UTC
            counts: "true"
            columns: {revenue_id: id, occurred_at: paid, amount: amount}
        """;

    [Fact]
    public void NewRows_AreBuiltAsByABuildOfEverything()
    {
        using var project = new WrittenProject(Settings, ("orders1.csv", "id,paid,amount\na,2026-05-01 10:00:00,1\n"));
        project.Build();

        project.Write("orders1.csv", "id,paid,amount\na,2026-05-01 10:00:00,1\nb,2026-05-02 10:00:00,2\n");
        project.Write("orders2.csv", "id,paid,amount\nc,2026-05-02 12:00:00,4\n");
        var result = project.Build();
        var built = Tables.Read(result.Database);
        Builder.Build(project.Load(), TimeProvider.System, isFull: true);

        Assert.Equal(BuildWork.Changes, result.Work);
        Assert.Equal(["1", "6"], project.Rows("SELECT CAST(value AS INTEGER) FROM metric_values WHERE metric = 'total_revenue' AND segment = 'all' AND grain = 'day'"));
        Assert.Equal(Tables.Read(result.Database), built);
    }
}

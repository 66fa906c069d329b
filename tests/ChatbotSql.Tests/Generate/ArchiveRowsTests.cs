namespace ChatbotSql.Tests.Generate;

/// <summary>What holds for every row of the raw log.</summary>
[Collection(DemoArchive.Name)]
public sealed class ArchiveRowsTests(DemoArchive archive)
{
    [Fact]
    public void Conversations_AreAsManyAsAskedFor() =>
        Assert.Equal(25_000, Count("SELECT count(DISTINCT thread) FROM raw"));

    [Fact]
    public void Summary_CountsTheRows() =>
        Assert.Equal(archive.Summary.Events, Count("SELECT count(*) FROM raw"));

    [Fact]
    public void Columns_AreThoseOfThisLog() => Assert.Equal(
        "id type ts_ms seq thread visitor channel intent flow goal utm_source utm_campaign page locale topic score template text email lead env date",
        archive.Session.Scalar<string>("SELECT string_agg(column_name, ' ') FROM (DESCRIBE FROM raw) WHERE NOT starts_with(column_name, 'file')"));

    [Fact]
    public void Rows_StandInTheFileOfTheirDay() => Assert.Equal(0, Count(
        "SELECT count_if(date <> CAST(timezone('Europe/Berlin', to_timestamp(ts_ms / 1000)) AS DATE)) FROM raw"));

    [Fact]
    public void Sequence_NeverContradictsTime() => Assert.Equal(0, Count("""
        SELECT count_if(ts_ms < before)
        FROM (SELECT ts_ms, lag(ts_ms) OVER (PARTITION BY thread ORDER BY seq) AS before FROM raw WHERE seq IS NOT NULL)
        """));

    [Fact]
    public void SomeRows_AreDeliveredTwice_AndOthersDifferInId()
    {
        var rows = Count("SELECT count(*) FROM raw");
        var ids = Count("SELECT count(DISTINCT id) FROM raw");
        Assert.InRange((double)(rows - ids) / rows, 0.0003, 0.0007);
        Assert.Equal(ids, Count("SELECT count(*) FROM (SELECT DISTINCT * EXCLUDE (file_row_number) FROM raw)"));
    }

    [Fact]
    public void Ids_AreUuids() => Assert.Equal(0, Count(
        "SELECT count_if(TRY_CAST(id AS UUID) IS NULL OR (thread IS NOT NULL AND TRY_CAST(thread AS UUID) IS NULL) OR TRY_CAST(visitor AS UUID) IS NULL) FROM raw"));

    [Fact]
    public void Visitors_ComeBack() => Assert.InRange(
        archive.Session.Scalar<double>("SELECT count(DISTINCT thread) / count(DISTINCT visitor) FROM raw WHERE thread IS NOT NULL"), 1.3, 2.5);

    private long Count(string sql) => archive.Session.Scalar<long>($"SELECT CAST(n AS BIGINT) FROM ({sql}) AS counted (n)");
}

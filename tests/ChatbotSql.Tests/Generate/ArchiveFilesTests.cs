using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Generate;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Generate;

public sealed class ArchiveFilesTests : IDisposable
{
    private static readonly string[] Exports =
    [
        "crm/deals.csv", "crm/leads.csv", "finance/program_costs.csv", "helpdesk/tickets.csv", "marketing/touches.csv", "shop/orders.csv",
    ];

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(ArchiveLayout.Hive, ArchiveFormat.Parquet, "events/date=2026-01-31/events.parquet", "events/date=2026-02-01/events.parquet")]
    [InlineData(ArchiveLayout.Hive, ArchiveFormat.Csv, "events/date=2026-01-31/events.csv", "events/date=2026-02-01/events.csv")]
    [InlineData(ArchiveLayout.Flat, ArchiveFormat.Parquet, "events-2026-01.parquet", "events-2026-02.parquet")]
    [InlineData(ArchiveLayout.Flat, ArchiveFormat.Csv, "events-2026-01.csv", "events-2026-02.csv")]
    public void Write_Layout_NamesTheFiles(ArchiveLayout layout, ArchiveFormat format, string january, string february)
    {
        var summary = Archives.Write(Small with { Layout = layout, Format = format });

        Assert.Equal(Exports.Append(january).Append(february).Order(StringComparer.Ordinal), Archives.Checksums(folder.Path).Keys);
        Assert.Equal(Exports, summary.Exports.Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Equal([january, february], summary.Files.Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/')));
        Assert.Equal(summary.Files.Concat(summary.Exports).Sum(file => new FileInfo(file).Length), summary.Bytes);
    }

    [Fact]
    public void Write_CsvByMonth_SameRowsAsParquetByDay()
    {
        var days = Archives.Write(Small with { Folder = Path.Combine(folder.Path, "days") });
        var months = Archives.Write(Small with { Folder = Path.Combine(folder.Path, "months"), Layout = ArchiveLayout.Flat, Format = ArchiveFormat.Csv });

        using var session = DuckDbSession.InMemory();
        session.Execute($"CREATE TABLE days AS FROM read_parquet({SqlLiteral.List(days.Files)}, hive_partitioning = false)");
        session.Execute("CREATE TABLE months AS FROM days LIMIT 0");
        foreach (var file in months.Files)
        {
            session.Execute($"COPY months FROM {SqlLiteral.Text(file)} (HEADER, ESCAPE '\"')");
        }

        Assert.Equal(days.Events, session.Scalar<long>("SELECT count(*) FROM months"));
        Assert.Equal(0, session.Scalar<long>("SELECT count(*) FROM (FROM days EXCEPT ALL FROM months)"));
    }

    [Fact]
    public void Write_NoPageViews_OtherEventsAndExportsAsWithThem()
    {
        var site = Archives.Write(Small with { Folder = Path.Combine(folder.Path, "site") });
        var platform = Archives.Write(Small with { Folder = Path.Combine(folder.Path, "platform"), HasPageViews = false });

        using var session = DuckDbSession.InMemory();
        session.Execute($"CREATE VIEW site AS FROM read_parquet({SqlLiteral.List(site.Files)})");
        session.Execute($"CREATE TABLE platform AS FROM read_parquet({SqlLiteral.List(platform.Files)})");
        session.Execute("CREATE TABLE spoken AS FROM site WHERE type NOT IN ('page_view', 'chat_impression')");
        Assert.Equal(platform.Events, session.Scalar<long>("SELECT count(*) FROM spoken"));
        Assert.Equal(0, session.Scalar<long>("SELECT count(*) FROM (FROM platform EXCEPT ALL FROM spoken)"));
        Assert.All(site.Exports.Zip(platform.Exports), export => Assert.Equal(File.ReadAllText(export.First), File.ReadAllText(export.Second)));
    }

    [Fact]
    public void Write_OtherLayoutAndFormat_SameExports()
    {
        var days = Archives.Write(Small with { Folder = Path.Combine(folder.Path, "days") });
        var months = Archives.Write(Small with { Folder = Path.Combine(folder.Path, "months"), Layout = ArchiveLayout.Flat, Format = ArchiveFormat.Csv });

        Assert.All(days.Exports.Zip(months.Exports), export => Assert.Equal(File.ReadAllText(export.First), File.ReadAllText(export.Second)));
    }

    [Theory]
    [InlineData(ArchiveLayout.Hive)]
    [InlineData(ArchiveLayout.Flat)]
    public void Write_ManyRows_StandInTheOrderOfTime(ArchiveLayout layout)
    {
        var summary = Archives.Write(Archives.TwoDays(folder.Path) with { Layout = layout });

        using var session = Archives.Open(summary.Files);
        Assert.Equal(0, session.Scalar<long>("""
            SELECT count(*)
            FROM (SELECT ts_ms < lag(ts_ms) OVER (PARTITION BY filename ORDER BY file_row_number) AS is_late FROM raw)
            WHERE is_late
            """));
    }

    /// <summary>Not even the folders that it made stay.</summary>
    [Fact]
    public void Write_Cancelled_LeavesNothing()
    {
        Cancel(Archives.TwoDays(Path.Combine(folder.Path, "new", "archive")));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    /// <summary>An archive is one of the old seed or of the new one, never of both.</summary>
    [Fact]
    public void Write_CancelledOverAnArchive_LeavesThatOne()
    {
        Archives.Write(Small);
        var before = Archives.Checksums(folder.Path);

        Cancel(Archives.TwoDays(folder.Path) with { Seed = 2 });

        Assert.Equal(before, Archives.Checksums(folder.Path));
    }

    /// <summary>The last file that gets its name cannot have it, where a file stands in the place of a folder.</summary>
    [Fact]
    public void Write_WhereAFolderCannotBeMade_LeavesWhatIsThere()
    {
        var shop = Path.Combine(folder.Path, "shop");
        File.WriteAllText(shop, "a file");

        Assert.ThrowsAny<IOException>(() => Archives.Write(Small));

        Assert.Equal([shop], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Write_RemovesWhatARunThatDiedLeft()
    {
        var left = Directory.CreateDirectory(Path.Combine(folder.Path, ".x1y2.unfinished")).FullName;
        File.WriteAllText(Path.Combine(left, "held"), "4711");

        Archives.Write(Small);

        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void Write_FolderOfAnotherArchive_IsRefused()
    {
        Archives.Write(Small with { Days = 3 });
        var before = Archives.Checksums(folder.Path);

        var exception = Assert.Throws<ProjectException>(() => Archives.Write(Small));

        Assert.Contains("date=2026-02-02", Assert.Single(exception.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(before, Archives.Checksums(folder.Path));
    }

    [Fact]
    public void Write_MoreDaysThanConversations_WritesEmptyDays()
    {
        var summary = Archives.Write(Small with { Conversations = 1, Days = 3 });

        using var session = Archives.Open(summary.Files);
        Assert.Equal(3, summary.Files.Length);
        Assert.Equal(1, session.Scalar<long>("SELECT count(DISTINCT thread) FROM raw"));
    }

    [Fact]
    public void Write_FolderNameWithQuote_IsNoSql()
    {
        var summary = Archives.Write(Small with { Folder = Path.Combine(folder.Path, "it's {{here}}") });

        Assert.All(summary.Files, file => Assert.True(File.Exists(file)));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Stops a run when its first days are made.</summary>
    private static void Cancel(ArchiveOptions options)
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new ImmediateProgress(_ => cancellation.Cancel());

        Assert.Throws<OperationCanceledException>(() => ArchiveGenerator.Write(options, 1, progress, cancellation.Token));
    }

    private ArchiveOptions Small => Archives.TwoDays(folder.Path) with { Conversations = 200 };

    private sealed class ImmediateProgress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}

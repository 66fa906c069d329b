using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Report.Export;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Report.Export;

/// <summary>Files hold what the tables hold, as an independent reader sees them.</summary>
public sealed class ExporterTests : IDisposable
{
    private readonly SmallProject project = new();
    private readonly Catalog catalog;

    public ExporterTests()
    {
        project.Write("data/2.csv", """"
            name,happened,conversation,intent,channel,score
            user_message,2026-03-28 10:00:00,h1,"=HYPERLINK(""http://example.com"")","a,b
            c",
            user_message,2026-03-28 10:00:00,h2,"it's ""quoted""",-web,5
            user_message,2026-03-28 10:00:00,h3,😀 txt,,
            """");
        project.Build();
        catalog = project.Load();
    }

    [Theory]
    [InlineData(ExportFormat.Parquet)]
    [InlineData(ExportFormat.Json)]
    [InlineData(ExportFormat.Csv)]
    public void Files_HoldTheRowsOfTheTables(ExportFormat format)
    {
        var written = new List<ExportedTable>();

        Exporter.Write(catalog, Exporter.Tables(catalog), [], format, project.PathOf("out"), written.Add);

        Assert.Equal(Exporter.Tables(catalog), written.Select(table => table.Name));
        using var session = Attached();
        foreach (var table in written.Where(table => table.Rows > 0))
        {
            var columns = session.Describe($"FROM built.main.{table.Name}");
            var file = $"FROM {ReaderOf(format)}({SqlLiteral.Text(table.Path)}{(format == ExportFormat.Csv ? ", all_varchar = true" : "")})";
            var mine = $"SELECT {string.Join(", ", columns.Select(column => Comparable(column, format)))} FROM built.main.{table.Name}";
            var theirs = $"SELECT {string.Join(", ", columns.Select(column => Read(column, format)))} {file}";
            Assert.Equal((table.Rows, table.Rows), (session.Scalar<long>($"SELECT count(*) FROM ({mine})"), session.Scalar<long>($"SELECT count(*) {file}")));
            Assert.Empty(session.Rows($"({mine}) EXCEPT ALL ({theirs}) LIMIT 3").Rows);
        }

        Assert.True(written.Sum(table => table.Rows) > 100);
        Assert.Equal(written.Count, Directory.GetFiles(project.PathOf("out")).Length);
    }

    /// <summary>A link stays, and what it leads to is replaced; a pipe stays, and its reader has the rows.</summary>
    [Fact]
    public async Task Files_OntoALinkAndAPipe_LeaveBothWhatTheyAre()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(project.PathOf("out"));
        project.Write("elsewhere/old.csv", "before");
        File.CreateSymbolicLink(project.PathOf("out/conversations.csv"), project.PathOf("elsewhere/old.csv"));
        await Pipes.Make(project.PathOf("out/metrics.csv"));
        var piped = Pipes.Read(project.PathOf("out/metrics.csv"));

        Exporter.Write(catalog, ["conversations", "metrics"], [], ExportFormat.Csv, project.PathOf("out"), _ => { });

        Assert.StartsWith("metric,", await piped, StringComparison.Ordinal);
        Assert.Equal(project.PathOf("elsewhere/old.csv"), new FileInfo(project.PathOf("out/conversations.csv")).LinkTarget);
        Assert.StartsWith("conversation_id,", File.ReadAllText(project.PathOf("elsewhere/old.csv")), StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFileSystemEntries(project.PathOf("out")).Concat(Directory.GetFileSystemEntries(project.PathOf("elsewhere"))).Count());
    }

    [Fact]
    public void Files_OntoAFolder_LeaveNothingUnfinished()
    {
        Directory.CreateDirectory(project.PathOf("out/metrics.csv"));

        var failure = Assert.Throws<ProjectException>(() => Exporter.Write(catalog, ["conversations", "metrics"], [], ExportFormat.Csv, project.PathOf("out"), _ => { }));

        Assert.Equal("CSQL133", Assert.Single(failure.Diagnostics).Code);
        Assert.Equal(["conversations.csv", "metrics.csv"], Directory.GetFileSystemEntries(project.PathOf("out")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Csv_HasNoTextThatASpreadsheetTakesForAFormula()
    {
        Exporter.Write(catalog, ["conversations", "metric_values"], [Grain.All], ExportFormat.Csv, project.PathOf("out"), _ => { });

        using var session = Attached();
        Assert.Equal(["'=HYPERLINK(\"http://example.com\")"], session.Column<string>($"SELECT intent FROM read_csv({SqlLiteral.Text(project.PathOf("out/conversations.csv"))}, all_varchar = true) WHERE conversation_id = 'h1'"));
        Assert.Equal(["'-web"], session.Column<string>($"SELECT DISTINCT channel FROM read_csv({SqlLiteral.Text(project.PathOf("out/metric_values.csv"))}, all_varchar = true) WHERE channel LIKE '%-web'"));
    }

    [Fact]
    public void Values_BeginWithWhatATableOfThemNeeds_AndAreTheSameEachTime()
    {
        Exporter.Write(catalog, ["metric_values"], [Grain.Week, Grain.Month], ExportFormat.Csv, project.PathOf("out"), _ => { });
        var first = File.ReadAllText(project.PathOf("out/metric_values.csv"));
        Exporter.Write(catalog, ["metric_values"], [Grain.Week, Grain.Month], ExportFormat.Csv, project.PathOf("out"), _ => { });

        Assert.StartsWith("metric,label,unit,better,grain,period_start,segment,channel,intent,", first, StringComparison.Ordinal);
        using var session = Attached();
        Assert.Equal(["month", "week"], session.Column<string>($"SELECT DISTINCT grain FROM read_csv({SqlLiteral.Text(project.PathOf("out/metric_values.csv"))}) ORDER BY grain"));
        Assert.Equal(first, File.ReadAllText(project.PathOf("out/metric_values.csv")));
        Assert.Equal(["metric_values.csv"], Directory.GetFiles(project.PathOf("out")).Select(Path.GetFileName));
    }

    public void Dispose() => project.Dispose();

    private DuckDbSession Attached()
    {
        var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(catalog.Settings.Database)} AS built (READ_ONLY)");
        return session;
    }

    private static string ReaderOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "read_csv",
        ExportFormat.Parquet => "read_parquet",
        _ => "read_json",
    };

    private static bool IsNested(ColumnType column) => column.Type.EndsWith(']') || column.Type.StartsWith("STRUCT", StringComparison.Ordinal) || column.Type.StartsWith("MAP", StringComparison.Ordinal);

    /// <summary>Parquet keeps types; text formats are compared as text, without the apostrophe of formulas.</summary>
    private static string Comparable(ColumnType column, ExportFormat format) => format == ExportFormat.Parquet
        ? $"\"{column.Name}\""
        : IsNested(column) ? $"CAST(to_json(\"{column.Name}\") AS VARCHAR)"
        : column.Type == "VARCHAR" && format == ExportFormat.Csv ? $"nullif(ltrim(\"{column.Name}\", ''''), '')" : $"CAST(\"{column.Name}\" AS VARCHAR)";

    private static string Read(ColumnType column, ExportFormat format) => (format, IsNested(column)) switch
    {
        (ExportFormat.Parquet, _) => $"\"{column.Name}\"",
        (ExportFormat.Json, true) => $"CAST(to_json(CAST(\"{column.Name}\" AS {column.Type})) AS VARCHAR)",
        (ExportFormat.Csv, false) when column.Type == "VARCHAR" => $"ltrim(\"{column.Name}\", '''')",
        (ExportFormat.Csv, true) => $"\"{column.Name}\"",
        _ => $"CAST(CAST(\"{column.Name}\" AS {column.Type}) AS VARCHAR)",
    };
}

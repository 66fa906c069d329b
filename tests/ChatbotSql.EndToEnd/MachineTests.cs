using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ChatbotSql.EndToEnd;

/// <summary>The time zone and the language of a machine have no say in what is built on it.</summary>
public sealed class MachineTests
{
    [Fact]
    public void TimeZone_AndLanguage_ChangeNoRow()
    {
        using var folder = new TemporaryFolder();
        var here = Build(Path.Combine(folder.Path, "here"), new Dictionary<string, string> { ["TZ"] = "UTC", ["LC_ALL"] = "C" });
        var there = Build(Path.Combine(folder.Path, "there"), new Dictionary<string, string> { ["TZ"] = "Pacific/Auckland", ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "ar_SA.UTF-8" });

        Assert.All(["conversations", "metric_values", "metrics"], name => Assert.Contains(here, table => table.Contains($"\"{name}\"", StringComparison.Ordinal)));
        Assert.Equal(here, there);
    }

    /// <summary>DuckDB counts years as the machine does, where it is not told otherwise.</summary>
    [Theory]
    [InlineData("th_TH.UTF-8")]
    [InlineData("fa_IR.UTF-8")]
    public void Calendar_ChangesNoRow(string locale)
    {
        using var folder = new TemporaryFolder();
        var here = Build(Path.Combine(folder.Path, "here"), new Dictionary<string, string> { ["LC_ALL"] = "C" });

        Assert.Equal(here, Build(Path.Combine(folder.Path, "there"), new Dictionary<string, string> { ["LC_ALL"] = locale }));
    }

    /// <summary>A digest of each table and view that people see.</summary>
    private static List<string> Build(string folder, Dictionary<string, string> environment)
    {
        SmallProject.Copy(Path.Combine(Here(), "Projects", "small"), folder);
        var built = Processes.Run(folder, environment, "build");
        Assert.True(built.ExitCode == 0, built.Error);
        var database = Path.Combine(folder, "build", "small.duckdb");
        var names = JsonDocument.Parse(Processes.Read(database, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' AND table_catalog = current_database() AND table_name <> 'events' ORDER BY table_name"))
            .RootElement.EnumerateArray().Select(row => row.GetProperty("table_name").GetString()!);
        var digests = names.Select(name => $"SELECT '{name}' AS name, md5(string_agg(CAST(rows AS VARCHAR), chr(10) ORDER BY CAST(rows AS VARCHAR))) AS digest FROM main.\"{name}\" AS rows");
        return [.. JsonDocument.Parse(Processes.Read(database, string.Join("\nUNION ALL\n", digests))).RootElement.EnumerateArray().Select(row => row.ToString())];
    }

    private static string Here([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}

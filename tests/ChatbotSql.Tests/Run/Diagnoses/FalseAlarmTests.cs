using System.Globalization;
using System.Runtime.CompilerServices;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Generate;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Validate;
using Xunit.Abstractions;

namespace ChatbotSql.Tests.Run.Diagnoses;

/// <summary>Weeks in which nothing is the matter raise no warning.</summary>
/// <remarks>
/// The variable CHATBOTSQL_QUIET_SEEDS says over how many archives without the release; each takes some 15 seconds. Over 50
/// of them, 1,300 weeks, 10 weeks had a warning: 0.8%.
/// </remarks>
public sealed class FalseAlarmTests(ITestOutputHelper output)
{
    private const int Few = 2;

    /// <summary>The share of quiet weeks that may have a warning.</summary>
    private const double Tolerated = 0.05;

    private static int Seeds => int.Parse(Environment.GetEnvironmentVariable("CHATBOTSQL_QUIET_SEEDS") ?? $"{Few}", CultureInfo.InvariantCulture);

    [Fact]
    public void Quiet_weeks_raise_no_warning()
    {
        var (weeks, warned) = (0L, 0L);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            using var shop = new TemporaryFolder();
            using var session = Open(Build(shop.Path, seed));
            weeks += session.Scalar<long>("SELECT count(DISTINCT week) FROM meta.diagnosis_tests WHERE week IN (SELECT period_start FROM main.metric_values WHERE metric = 'csat' AND grain = 'week' AND segment = 'all' AND is_complete)");
            warned += session.Scalar<long>("SELECT count(DISTINCT week) FROM main.diagnoses WHERE severity = 'warning'");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {warned} of {weeks} weeks so far"));
        }

        // Two archives are too few to tell a share: even one warned week in each is within what chance does.
        Assert.True(warned <= Math.Max(Seeds, Tolerated * weeks), $"{warned} of {weeks} quiet weeks have a warning");
        Assert.True(Seeds <= Few || warned <= Tolerated * weeks, $"{warned} of {weeks} quiet weeks have a warning");
    }

    private static DuckDbSession Open(string database)
    {
        var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS project (READ_ONLY); USE project");
        return session;
    }

    /// <summary>The demo of some seed without the release that goes wrong, built.</summary>
    private static string Build(string folder, int seed)
    {
        var demo = Path.Combine(Repository(), "src", "ChatbotSql.Cli", "Demo", "project");
        foreach (var file in Directory.EnumerateFiles(demo, "*.yml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(demo, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        ArchiveGenerator.Write(ArchiveOptions.Demo(Path.Combine(folder, "archive")) with { Seed = seed, HasIncident = false });
        var catalog = Compiler.Load(folder, InputPolicy.Required, new DiagnosticBag());
        return Builder.Build(catalog, TimeProvider.System).Database;
    }

    private static string Repository([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../../.."));
}

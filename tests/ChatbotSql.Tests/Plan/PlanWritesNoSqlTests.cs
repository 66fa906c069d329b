using System.Runtime.CompilerServices;

namespace ChatbotSql.Tests.Plan;

/// <summary>A plan says what is meant, in the author's SQL where that is it; what is written around that is for the renderer of an engine.</summary>
public sealed class PlanWritesNoSqlTests
{
    [Theory]
    [InlineData("SELECT ")]
    [InlineData("CASE WHEN ")]
    [InlineData("CAST(")]
    [InlineData("FILTER (")]
    [InlineData("ORDER BY ")]
    [InlineData("coalesce(")]
    public void Plan_WritesNone(string sql)
    {
        var files = Directory.GetFiles(Folder());

        Assert.True(files.Length > 20, "the stage has more files than were found");
        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains(sql, StringComparison.Ordinal));
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../src/ChatbotSql/Plan");
}

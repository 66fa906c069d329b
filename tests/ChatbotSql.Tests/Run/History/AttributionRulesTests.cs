using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.History;

/// <summary>The generated file keeps since when each rule of an attribution was in force, also where everything is made anew.</summary>
public sealed class AttributionRulesTests
{
    [Fact]
    public void Rules_AreKeptFromBuildToBuild()
    {
        using var project = new SmallProject("attribution: [{name: own, model: linear, window: 7 days}]");
        project.Build();
        var settings = File.ReadAllText(project.PathOf("chatbotsql.yml"));

        project.Write("chatbotsql.yml", settings.Replace("7 days", "8 days", StringComparison.Ordinal));
        project.BuildFully();
        project.Write("metrics/own.yml", "metrics:\n  - {name: long_ones, fact: conversations, value: count_if(turns > 1)}\n");
        var database = project.Build();

        Assert.Equal(["linear within 7 days", "linear within 8 days"], Rules(database, "attribution = 'own' ORDER BY since"));
        Assert.Equal(["linear within 8 days"], Rules(database, "attribution = 'own' AND until IS NULL"));
        Assert.Equal(["linear within 7 days"], Rules(database, "attribution = 'own' AND until = (SELECT since FROM meta.attribution_rules WHERE attribution = 'own' AND until IS NULL)"));
        Assert.Equal(["last touch within 30 days, by default"], Rules(database, "attribution = 'last_touch_30d'"));
    }

    private static IReadOnlyList<string> Rules(string database, string condition)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        return session.Column<string>($"SELECT rule FROM meta.attribution_rules WHERE {condition}");
    }
}

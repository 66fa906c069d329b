using System.Text.RegularExpressions;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Tests.Model;

/// <summary>The events that names are held against are those that facts are made of.</summary>
public sealed class CanonicalEventsTests
{
    [Fact]
    public void Conversations_AreMadeOfThem()
    {
        var kinds = File.ReadAllText(Path.Combine(ProjectLoader.PackFolder, "sql", "duckdb", "facts", "conversations", "kind.sql.hbs"));

        var made = Regex.Matches(kinds, "WHEN '(\\w+)' THEN").Select(match => match.Groups[1].Value).ToList();

        Assert.True(made.Count > 10);
        Assert.Subset(CanonicalEvents.Names.ToHashSet(), made.ToHashSet());
    }

    [Fact]
    public void EachOfThem_IsExplained()
    {
        var guide = File.ReadAllText(Path.Combine(ProjectLoader.PackFolder, "metrics", "README.md"));

        Assert.All(CanonicalEvents.Names, name => Assert.Contains($"\n| `{name}` | ", guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Handoff Completed", "bot_handoff_human")]
    [InlineData("csat_submitted", "csat_submitted")]
    [InlineData("Message Received", "user_message")]
    [InlineData("orderShipped", null)]
    public void Log_MayCallThemOtherwise(string name, string? meant) => Assert.Equal(meant, Synonyms.Event(name));
}

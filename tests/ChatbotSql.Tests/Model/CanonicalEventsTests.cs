using System.Text.RegularExpressions;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Tests.Model;

/// <summary>The events that are checked for misspelt names are those that facts are made of, and that a new project is offered.</summary>
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
    public void NewProjects_AreOfferedThem() => Assert.All(CanonicalEvents.Names, name => Assert.Equal(name, Synonyms.Event(name)));
}

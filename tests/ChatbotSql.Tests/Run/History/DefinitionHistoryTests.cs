using ChatbotSql.Run.History;

namespace ChatbotSql.Tests.Run.History;

/// <summary>What is defined otherwise, or no longer, has an end; what was so before is not taken for what is so again.</summary>
public sealed class DefinitionHistoryTests
{
    private static readonly DefinitionHistory Nothing = new("table", []);

    [Fact]
    public void Definitions_EndWhereTheyChangeOrGo()
    {
        var history = Nothing.With([("b", "1"), ("a", "1"), ("c", "1")], Day(1)).With([("a", "1"), ("b", "2")], Day(2)).With([("a", "1"), ("b", "1")], Day(3));

        Assert.Equal(["a 1 1-", "b 1 1-2", "b 2 2-3", "b 1 3-", "c 1 1-2"], history.Known.Select(Text));
        Assert.Equal(["a 1 1-", "b 1 3-"], history.InForce.Select(Text));
    }

    private static DateTimeOffset Day(int day) => new(2026, 3, day, 0, 0, 0, TimeSpan.Zero);

    private static string Text(DefinitionVersion known) => $"{known.Name} {known.Version} {known.Since.Day}-{known.Until?.Day}";
}

using ChatbotSql.Diagnostics;

namespace ChatbotSql.Tests.Diagnostics;

/// <summary>Only close names are suggested, and long lists are cut.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("chanel", "did you mean `channel`?")]
    [InlineData("intnet", "did you mean `intent`?")]
    [InlineData("INTENT", "did you mean `intent`?")]
    [InlineData("frobnication", null)]
    [InlineData("", null)]
    [InlineData("x", null)]
    public void For_IsTheClosestOrNothing(string name, string? expected) => Assert.Equal(expected, Suggestion.For(name, ["channel", "intent", "page"]));

    [Fact]
    public void For_TakesTheFirstByNameOfTwoThatAreAsClose() => Assert.Equal("did you mean `rate_a`?", Suggestion.For("rate_x", ["rate_b", "rate_a"]));

    /// <summary>Who writes a part of a name is shown the shortest that has it, unless another is nearly the same.</summary>
    [Theory]
    [InlineData("deflection", "did you mean `deflection_rate`?")]
    [InlineData("First_Useful", "did you mean `time_to_first_useful_response`?")]
    [InlineData("response", "did you mean `responses`?")]
    [InlineData("flection", null)]
    [InlineData("to", null)]
    public void For_FindsANameByItsWords(string name, string? expected) =>
        Assert.Equal(expected, Suggestion.For(name, ["deflection_savings", "deflection_rate", "time_to_first_useful_response", "responses"]));

    [Fact]
    public void OrList_NamesAFewCandidatesAndNotMany()
    {
        Assert.Equal("expected one of `day`, `week`", Suggestion.OrList("frobnication", ["day", "week"]));
        Assert.Null(Suggestion.OrList("frobnication", [.. Enumerable.Range(0, 13).Select(number => $"c{number}")]));
        Assert.Null(Suggestion.OrList("frobnication", []));
    }

    [Fact]
    public void First_SaysHowManyMoreThereAre()
    {
        Assert.Equal("`a`, `b`", Suggestion.First(["a", "b"]));
        Assert.EndsWith("`c11` and 3 more", Suggestion.First([.. Enumerable.Range(0, 15).Select(number => $"c{number}")]), StringComparison.Ordinal);
    }
}

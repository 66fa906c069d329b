using ChatbotSql.Diagnostics;

namespace ChatbotSql.Tests.Cage;

/// <summary>SQL from a stranger reaches nothing but the rows it is about, and takes no more than they do.</summary>
public sealed class CageTests(HostileProject project) : IClassFixture<HostileProject>
{
    public static IEnumerable<object[]> Attempts() => HostileProject.Attempts.Select((attempt, index) => new object[] { index, $"{attempt.Place}: {Short(attempt.Sql)}" });

    [Theory]
    [MemberData(nameof(Attempts))]
    public void Attempt_IsAnErrorAtItsPlace(int attempt, string what)
    {
        var error = project.ErrorOf(attempt);

        Assert.True(error is not null, $"nothing was said of {what}");
    }

    [Fact]
    public void Attempts_AreToldApart() => Snapshot.Match(
        string.Concat(HostileProject.Attempts.Select((attempt, index) => $"{attempt.Place}: {Short(attempt.Sql)}\n    {Said(project.ErrorOf(index))}\n")), "attempts");

    [Fact]
    public void Others_AreInOrder() => Assert.Empty(project.Others());

    [Fact]
    public void Attempts_LeaveNoTrace() => Assert.True(project.HasLeftFilesAlone);

    private static string Said(Diagnostic? error) => error is null ? "nothing" : Printable.Line($"{error.Code}: {Short(error.Message)}");

    private static string Short(string text) => text.Length <= 160 ? text : $"{text[..80]} …, {text.Length} characters";
}

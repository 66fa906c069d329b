using ChatbotSql.DuckDb;
using ChatbotSql.Run;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.Personal;

/// <summary>An error does not say whose address or words made it.</summary>
public sealed class ToldReasonTests
{
    [Theory]
    [InlineData("jane7@shop.example", "Could not convert string 'xxxx9@xxxx.xxxxxxx' to INT32")]
    [InlineData("O''Brien said so", "Could not convert string 'x'xxxxx xxxx xx' to INT32")]
    [InlineData("abc", "Could not convert string 'abc' to INT32")]
    public void Of_KeepsTheShapeOfWhatMayBePersonal(string value, string expected)
    {
        using var project = new SmallProject();
        using var session = DuckDbSession.InMemory();
        var error = Assert.Throws<SqlException>(() => session.Rows($"SELECT CAST('{value}' AS INTEGER)"));

        Assert.Equal(expected, ToldReason.Of(error, project.Load().Settings));
        Assert.Contains(value.Replace("''", "'", StringComparison.Ordinal), ToldReason.Of(error, project.Load().Settings with { KeepPersonalData = true }), StringComparison.Ordinal);
    }
}

namespace ChatbotSql.Tests.Run.Describe;

/// <summary>Whoever opens the file alone can tell in which zone its dates are, and in which currency its amounts.</summary>
public sealed class StatedSettingsTests
{
    private const string Source = "sources:\n  - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat}}\n";

    private static readonly (string, string) Log = ("log.csv", "name,happened,chat\nuser_message,2026-03-02 10:00:00,c1\n");

    [Fact]
    public void File_SaysThem_AsTheyAreByTheLastBuild()
    {
        using var project = new WrittenProject(Source, Log);
        project.Build();
        Assert.Equal(["name|written", "timezone|UTC", "week_start|monday", "currency|EUR", "launched|"], Settings(project));

        project.Write("chatbotsql.yml", $"name: written\ndatabase: written.duckdb\ntimezone: America/St_Johns\nweek_start: sunday\ncurrency: CAD\nlaunched: 2026-01-12\n{Source}");
        project.Build();

        Assert.Equal(["name|written", "timezone|America/St_Johns", "week_start|sunday", "currency|CAD", "launched|2026-01-12"], Settings(project));
    }

    private static IEnumerable<string> Settings(WrittenProject project) => project.Rows("FROM meta.settings");
}

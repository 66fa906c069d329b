using ChatbotSql.Diagnostics;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Project;

/// <summary>A project of a few hundred events in two files, written to a temporary folder.</summary>
internal sealed class SmallProject : IDisposable
{
    private const string Names = "bot_message user_message bot_message user_message bot_fallback bot_goal_completed bot_handoff_human csat_submitted";
    private readonly TemporaryFolder folder = new();

    /// <param name="settings">Further lines of <c>chatbotsql.yml</c>.</param>
    /// <param name="files">The names of the two files, in the order in which the source lists them.</param>
    /// <param name="metrics">A file of metrics, or null.</param>
    public SmallProject(string settings = "", string files = "[data/1.csv, data/2.csv]", string? metrics = null)
    {
        Write("chatbotsql.yml", $"""
            name: small
            timezone: Europe/Berlin
            {settings}
            conversations:
              eligible: intent <> 'other'
            sources:
              - name: log
                feeds: events
                files: {files}
                timezone: UTC
                csat_positive: score >= 4
                columns: [ID]
            """.Replace("[ID]", "{event_name: name, occurred_at: happened, conversation_id: conversation, intent: intent, channel: channel, score: score}", StringComparison.Ordinal));
        Write("data/1.csv", Rows(0));
        Write("data/2.csv", Rows(30));
        if (metrics is not null)
        {
            Write("metrics/own.yml", metrics);
        }
    }

    /// <summary>The one metric that it is built with, or null for those of the pack and its own.</summary>
    public string? Only { get; init; }

    public Catalog Load() => Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag(), model => Only is null ? model : model with
    {
        Metrics = [.. model.Metrics.Where(metric => metric.Name.Text == Only)],
        Scorecards = [],
        Funnel = [],
        Vanities = [],
        Diagnoses = [],
    });

    /// <summary>Builds the project, if only what has changed, and returns the path of its file.</summary>
    public string Build() => Builder.Build(Load(), TimeProvider.System).Database;

    /// <summary>Builds everything, whatever has changed.</summary>
    public BuildResult BuildFully() => Builder.Build(Load(), TimeProvider.System, isFull: true);

    /// <summary>The path of a file of the project.</summary>
    public string PathOf(string name) => Path.Combine(folder.Path, name);

    public void Dispose() => folder.Dispose();

    /// <summary>Thirty conversations of up to eight events, many of them at the same second, without an id or a sequence.</summary>
    private static string Rows(int first)
    {
        var names = Names.Split(' ');
        var lines = from conversation in Enumerable.Range(first, 30)
                    from position in Enumerable.Range(0, 1 + (conversation * 5 % names.Length))
                    let time = new DateTime(2026, 3, 27, 22, 0, 0).AddHours(conversation * 3).AddSeconds(position / 3)
                    let intent = conversation % 3 == 0 ? "" : position % 2 == 0 ? "billing" : "other"
                    select FormattableString.Invariant($"{names[position]},{time:yyyy-MM-dd HH:mm:ss},c{conversation},{intent},{(conversation % 2 == 0 ? "web" : "app")},{conversation % 6}");
        return string.Join('\n', lines.Prepend("name,happened,conversation,intent,channel,score")) + "\n";
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}

using ChatbotSql.Diagnostics;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Facts;

/// <summary>Columns of events that only the project knows.</summary>
public sealed class OwnColumnTests
{
    private const string Log = """
        id,name,happened,chat,visitor,a,b
        1,page_view,2026-03-02 09:00:00,,v1,,7
        2,page_view,2026-03-02 09:10:00,,v1,early,8
        3,user_message,2026-03-02 10:00:00,c1,v1,,
        4,bot_message,2026-03-02 10:00:00,c1,v1,first,1
        5,user_message,2026-03-02 10:00:02,c1,v1,second,2

        """;

    /// <summary>What templates call their own steps, and words of SQL.</summary>
    public static TheoryData<string> Names() => ["kinds", "messages", "carried", "number", "weight", "before_us", "declared_goal", "has_lead", "touched_at", "attribution", "rank", "Plan", "summed"];

    [Theory]
    [MemberData(nameof(Names))]
    public void AColumn_MayBeCalledAsAnythingThatTemplatesMake(string name)
    {
        using var project = Project($"{name}: a, other: b", $"dimensions: [{{name: {name.ToLowerInvariant()}, facts: [conversations, visits, touches]}}, {{name: other, facts: [conversations, visits]}}]");
        project.Build();

        Assert.Equal(["c1|first|1"], project.Rows($"SELECT conversation_id, {name}, other FROM conversations"));
        Assert.Equal(["v1|early|7"], project.Rows($"SELECT visitor_id, {name}, other FROM visits"));
        Assert.Equal(["chat:c1|first"], project.Rows($"SELECT touch_id, {name} FROM touches"));
    }

    [Fact]
    public void AColumn_StaysInTheLog_WhereNothingNamesIt()
    {
        using var project = Project("mood: a", "metrics: []");
        project.Build();

        Assert.Equal(["events"], project.Rows("SELECT DISTINCT table_name FROM duckdb_columns() WHERE column_name = 'mood' AND schema_name = 'main'"));
    }

    [Fact]
    public void AColumn_IsThere_ForARuleAndForAMetric()
    {
        using var project = Project(
            "mood: a, tier: b",
            "metrics: [{name: calm_chats, fact: conversations, value: count_if(mood = 'first'), unit: count}]",
            "conversations: {eligible: tier = 1}\n");
        project.Build();

        Assert.Equal(["true|first|1"], project.Rows("SELECT is_eligible, mood, tier FROM conversations"));
        Assert.Equal(["1"], project.Rows("SELECT value FROM metric_values WHERE metric = 'calm_chats' AND grain = 'all' AND segment = 'all'"));
    }

    /// <summary>One log counts plans, the other names them.</summary>
    [Fact]
    public void AColumnOfTwoTypes_HoldsTheValuesOfBoth()
    {
        using var project = new WrittenProject(
            """
            sources:
              - {name: log, feeds: events, files: log.csv, timezone: UTC, columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, plan: b}}
              - {name: app, feeds: events, files: app.csv, timezone: UTC, columns: {event_name: name, occurred_at: happened, conversation_id: chat, plan: plan}}
              - {name: crm, feeds: leads, files: crm.csv, timezone: UTC, columns: {lead_id: id, captured_at: captured, conversation_id: chat, seats: seats}}
              - {name: old_crm, feeds: leads, files: old.csv, timezone: UTC, columns: {lead_id: id, captured_at: captured, seats: seats}}
            """,
            ("log.csv", Log),
            ("app.csv", "name,happened,chat,plan\nuser_message,2026-03-03 10:00:00,a1,Robert'); DROP TABLE\n"),
            ("crm.csv", "id,captured,chat,seats\nl1,2026-03-03 10:00:00,a1,5\n"),
            ("old.csv", "id,captured,seats\nl2,2026-03-03 10:00:00,many\n"),
            ("metrics/own.yml", "dimensions: [{name: plan, facts: [conversations, leads]}, {name: seats, facts: [leads]}]"));
        project.Build();

        Assert.Equal(["a1|Robert'); DROP TABLE", "c1|1"], project.Rows("SELECT conversation_id, plan FROM conversations ORDER BY ALL"));
        Assert.Equal(["l1|5|Robert'); DROP TABLE", "l2|many|NULL"], project.Rows("SELECT lead_id, seats, coalesce(plan, 'NULL') FROM leads ORDER BY ALL"));
    }

    [Fact]
    public void ADimensionThatIsDeclaredLater_MakesConversationsAnew()
    {
        using var project = Project("mood: a", "metrics: []");
        project.Build();
        project.Write("metrics/own.yml", "dimensions: [{name: mood, facts: [conversations]}]");
        project.Build();

        Assert.Equal(["c1|first"], project.Rows("SELECT conversation_id, mood FROM conversations"));
    }

    [Fact]
    public void ADimensionThatNoSourceMaps_IsToldHow()
    {
        using var project = Project("mood: a", "dimensions: [{name: brand, facts: [conversations, leads]}]");

        var errors = Assert.Throws<ProjectException>(() => project.Load()).Diagnostics;
        Assert.Equal(["events", "leads"], errors.Where(error => error.Code == "CSQL087").Select(error => error.Help!.Split('`')[3]));
    }

    [Fact]
    public void AConditionOfAQuestion_IsToldWhatWouldKeepAColumn()
    {
        using var project = Project("mood: a", "metrics: []");

        var failure = Assert.Throws<ProjectException>(() => QuestionBinder.Bind(project.Load(), new QuestionText(["engaged_conversations"], Where: "mood = 'first'")));
        Assert.Contains("`dimensions: [{name: mood, facts: [conversations]}]`", Assert.Single(failure.Diagnostics).Help, StringComparison.Ordinal);
    }

    private static WrittenProject Project(string columns, string own, string more = "") => new(
        $"{more}sources:\n  - {{name: log, feeds: events, files: log.csv, timezone: UTC, columns: {{event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, visitor_id: visitor, {columns}}}}}\n",
        ("log.csv", Log),
        ("metrics/own.yml", own));
}

using ChatbotSql.DuckDb;
using ChatbotSql.Explain;
using ChatbotSql.Model;
using ChatbotSql.Run.Answers;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Explain;

/// <summary>A small project with metrics of each shape, built once.</summary>
public sealed class ExplainedProject : IDisposable
{
    private readonly SmallProject project = new("params: {few: 1}", metrics: """
        metrics:
          - name: resolved_web_rate
            label: Goals on the web
            description: Eligible conversations on the web with more than a few messages of the visitor that completed a goal, over all of these. The sentence is long enough to be wrapped.
            proves: service
            fact: conversations
            numerator: count_if(is_goal_completed)
            denominator: count_if(is_eligible AND turns > $few)
            where: is_engaged AND channel = 'web'
            unit: percent
            better: higher
            bands:
              - {below: 0.5, label: weak, status: bad, only_if: csat >= 0.8}
              - {from: 0.5, label: strong, status: good}
            read_with: [csat]
          - name: positive_turns
            proves: experience
            fact: conversations
            value: sum(turns)
            where: csat_positive
          - name: turns_per_bot_message
            proves: experience
            fact: conversations
            numerator: {metric: positive_turns}
            denominator: {sql: sum(bot_messages), where: channel = 'web'}
          - name: turns_formula
            proves: experience
            formula: positive_turns / resolved_web_rate
          - name: turns_window
            proves: experience
            fact: conversations
            value: median(turns)
            window: 14 days
        """);

    public ExplainedProject()
    {
        Database = project.Build();
        Catalog = project.Load();
    }

    public Catalog Catalog { get; }

    public string Database { get; }

    public Question Ask(string metric, string[]? by = null, params string[] at) =>
        QuestionBinder.Bind(Catalog, new QuestionText([metric], [], [.. by ?? []], [.. at], "week"));

    /// <summary>The number of the week that begins on 2026-03-30.</summary>
    public ExplainedNumber Number(Question question, int rows = 5) =>
        NumberExplainer.Explain(Catalog, question with { From = new DateOnly(2026, 3, 30), To = new DateOnly(2026, 4, 5) }, rows);

    /// <summary>The rows of a query over the generated file.</summary>
    public RowSet Read(string sql)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Database)} AS built (READ_ONLY); USE built");
        return session.Rows(sql);
    }

    public void Dispose() => project.Dispose();
}

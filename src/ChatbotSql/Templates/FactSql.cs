using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Templates;

/// <summary>Renders the SELECT that makes a fact from the canonical tables.</summary>
public static class FactSql
{
    /// <param name="rules">The SQL of each rule that the project defines, parameters replaced, by rule name.</param>
    /// <exception cref="TemplateException">The template is missing or malformed.</exception>
    public static string Render(TemplateEngine templates, ProjectModel model, Fact fact, IReadOnlyDictionary<string, string> rules) =>
        templates.Render(fact.Template.Text, new Dictionary<string, object?>
        {
            ["timezone"] = model.Settings.TimeZone,
            ["flows"] = model.Flows.Select(FlowContext).ToImmutableArray(),
            ["rules"] = fact.Rules.ToDictionary(rule => rule, rule => (object?)rules.GetValueOrDefault(rule)),
            ["params"] = model.Parameters.ToDictionary(parameter => parameter.Name.Text, parameter => (object?)parameter.Literal),
        });

    private static Dictionary<string, object?> FlowContext(Flow flow) => new()
    {
        ["flow"] = flow.Name,
        ["goal"] = flow.Goal,
        ["job"] = flow.Job,
        ["breadth"] = flow.Breadth,
    };
}

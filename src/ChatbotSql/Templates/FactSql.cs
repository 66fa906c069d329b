using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Templates;

/// <summary>Renders the SELECT that makes a fact from the canonical tables and other facts.</summary>
internal static class FactSql
{
    /// <param name="rules">The SQL of each rule that the project defines, parameters replaced, by rule name.</param>
    /// <param name="further">The columns that sources map beyond the canonical ones.</param>
    /// <param name="schema">Where the other facts stand that it reads.</param>
    /// <param name="rows">The relation of the rows of events that the fact is made of, where it is made of events alone.</param>
    /// <param name="changed">Whether only what the tables of schema <c>changes</c> name is made.</param>
    /// <exception cref="TemplateException">The template is missing or malformed.</exception>
    public static string Render(
        TemplateEngine templates,
        ProjectModel model,
        Fact fact,
        IReadOnlyDictionary<string, string> rules,
        FurtherColumns further,
        string schema = TableShape.Facts,
        string rows = CanonicalTable.EventRows,
        bool changed = false) =>
        templates.Render(fact.Template.Text, new Dictionary<string, object?>
        {
            ["timezone"] = model.Settings.TimeZone,
            ["flows"] = model.Flows.Select(FlowContext).ToImmutableArray(),
            ["rules"] = fact.Rules.ToDictionary(rule => rule, rule => (object?)rules.GetValueOrDefault(rule)),
            ["params"] = fact.Parameters.ToDictionary(name => name, name => (object?)model.Parameters.FirstOrDefault(parameter => parameter.Name.Text == name)?.Literal),
            ["attributions"] = model.Attributions.Select((attribution, index) => AttributionContext(attribution, index + 1)).ToImmutableArray(),
            ["further"] = further.Own,
            ["carried"] = further.Carried,
            ["of_conversation"] = further.OfConversation.ToImmutableArray(),
            ["schema"] = schema,
            ["rows"] = rows,
            ["changed"] = changed,
            ["keep_text"] = model.Settings.KeepPersonalData,
        });

    private static Dictionary<string, object?> FlowContext(Flow flow) => new()
    {
        ["flow"] = flow.Name,
        ["goal"] = flow.Goal,
        ["job"] = flow.Job,
        ["breadth"] = flow.Breadth,
    };

    /// <summary>Times in microseconds, shares in billionths: whole numbers, with which the template reckons exactly.</summary>
    private static Dictionary<string, object?> AttributionContext(Attribution attribution, int ordinal) => new()
    {
        ["ordinal"] = ordinal,
        ["name"] = attribution.Name.Text,
        ["model"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(attribution.Model.ToString()),
        ["window_us"] = Whole(attribution.Window.Ticks / TimeSpan.TicksPerMicrosecond),
        ["first_share"] = Whole(attribution.Weights[0] * 1_000_000_000),
        ["middle_share"] = Whole(attribution.Weights[1] * 1_000_000_000),
        ["decays"] = attribution.Model == AttributionModel.TimeDecay,
        ["half_life_us"] = Whole(attribution.HalfLife.Ticks / TimeSpan.TicksPerMicrosecond),
    };

    private static string Whole(decimal number) => decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture);
}

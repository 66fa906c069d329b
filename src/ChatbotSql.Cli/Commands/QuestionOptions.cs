using System.CommandLine;
using System.CommandLine.Parsing;
using ChatbotSql.Diagnostics;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>The arguments and options that ask a question.</summary>
internal sealed class QuestionOptions
{
    private readonly Argument<string[]> metrics = new("METRIC") { Description = "Metrics by name; all of them without any.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> select = new("--select") { Description = "Metrics by tag, such as tag:support.", HelpName = "tag:TAG" };
    private readonly Option<string[]> by = new("--by") { Description = "Dimensions to split by, separated by commas.", HelpName = "DIMENSION,…" };
    private readonly Option<string[]> at = new("--at") { Description = "One cell, such as intent=billing.", HelpName = "DIMENSION=VALUE" };
    private readonly Option<string?> grain = new("--grain") { Description = "day, week, month, quarter, year or all.", HelpName = "GRAIN" };
    private readonly Option<DateOnly?> from = new("--from") { Description = "The first local date.", HelpName = "DATE" };
    private readonly Option<DateOnly?> to = new("--to") { Description = "The last local date.", HelpName = "DATE" };
    private readonly Option<string?> where = new("--where") { Description = "A SQL condition on the rows of the facts.", HelpName = "SQL" };

    public void AddTo(Command command)
    {
        metrics.Validators.Add(RefuseOptions);
        from.CustomParser = ParseDate;
        to.CustomParser = ParseDate;
        command.Add(metrics);
        foreach (var option in new Option[] { select, by, at, grain, from, to, where })
        {
            command.Add(option);
        }
    }

    /// <exception cref="ProjectException">The question names what is not there.</exception>
    public Question Read(ParseResult parsed, Catalog catalog)
    {
        var diagnostics = new DiagnosticBag();
        var question = new QuestionBinder(catalog, diagnostics).Bind(new QuestionText(
            [.. parsed.GetValue(metrics) ?? []],
            [.. parsed.GetValue(select) ?? []],
            [.. (parsed.GetValue(by) ?? []).SelectMany(names => names.Split(',', '+')).Select(name => name.Trim())],
            [.. parsed.GetValue(at) ?? []],
            parsed.GetValue(grain),
            parsed.GetValue(from),
            parsed.GetValue(to),
            parsed.GetValue(where)));
        diagnostics.ThrowIfErrors();
        return question;
    }

    /// <summary>An option that is not known would be taken for the name of a metric.</summary>
    internal static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"unknown option `{token.Value}`");
        }
    }

    internal static DateOnly? ParseDate(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date))
        {
            return date;
        }

        result.AddError($"`{text}` is not a date such as 2026-01-31");
        return null;
    }
}

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
    private readonly Option<string[]> at = new("--at") { Description = "One cell, such as intent=billing,channel=web.", HelpName = "DIMENSION=VALUE,…" };
    private readonly Option<string?> grain = new("--grain") { Description = "day, week, month, quarter, year or all.", HelpName = "GRAIN" };
    private readonly Option<DateOnly?> from = DateOption.Create("--from", "The first local date.");
    private readonly Option<DateOnly?> to = DateOption.Create("--to", "The last local date.");
    private readonly Option<string?> where = new("--where") { Description = "A SQL condition on the rows of the facts.", HelpName = "SQL" };

    private Option[] Asking => [select, by, at, grain, from, to, where];

    public void AddTo(Command command)
    {
        metrics.Validators.Add(RefuseOptions);
        DateOption.RefuseReversed(command, from, to);
        command.Add(metrics);
        foreach (var option in Asking)
        {
            command.Add(option);
        }
    }

    /// <summary>Refuses a question beside an option that answers none.</summary>
    public void RefuseBeside(Command command, Option<bool> other) => command.Validators.Add(result =>
    {
        if (result.GetResult(other) is not { Implicit: false })
        {
            return;
        }

        foreach (var given in Asking.Where(option => result.GetResult(option) is { Implicit: false }))
        {
            result.AddError($"`{given.Name}` has no say beside `{other.Name}`");
        }

        foreach (var token in result.GetResult(metrics)?.Tokens ?? [])
        {
            result.AddError($"`{token.Value}` has no say beside `{other.Name}`");
        }
    });

    /// <exception cref="ProjectException">The question names what is not there.</exception>
    public Question Read(ParseResult parsed, Catalog catalog) => QuestionBinder.Bind(catalog, new QuestionText(
        [.. parsed.GetValue(metrics) ?? []],
        [.. parsed.GetValue(select) ?? []],
        [.. (parsed.GetValue(by) ?? []).SelectMany(names => names.Split(',', '+')).Select(name => name.Trim(' '))],
        [.. (parsed.GetValue(at) ?? []).SelectMany(text => CellOptions.Cells(text, [.. catalog.Dimensions.Select(dimension => dimension.Name)]))],
        parsed.GetValue(grain),
        parsed.GetValue(from),
        parsed.GetValue(to),
        parsed.GetValue(where)));

    /// <summary>An option that is not known would be taken for the name of a metric.</summary>
    internal static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"unknown option `{token.Value}`");
        }
    }
}

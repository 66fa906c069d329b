using System.CommandLine;
using ChatbotSql.Diagnostics;
using ChatbotSql.Plan;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>The arguments and options that name one metric and one of its numbers.</summary>
internal sealed class CellOptions
{
    private readonly Argument<string> metric = new("METRIC") { Description = "A metric by name." };
    private readonly Option<string> grain = new("--grain") { Description = "day, week, month, quarter or year.", DefaultValueFactory = _ => "week", HelpName = "GRAIN" };
    private readonly Option<DateOnly?> period = DateOption.Create("--period", "A local date in the period whose number is explained.");
    private readonly Option<string[]> at = new("--at") { Description = "The cell, such as intent=billing,channel=web.", HelpName = "DIMENSION=VALUE,…" };
    private readonly Option<string[]> by = new("--by") { Description = "Dimensions whose cells are listed; with =VALUE, as --at.", HelpName = "DIMENSION,…" };

    public void AddTo(Command command)
    {
        metric.Validators.Add(QuestionOptions.RefuseOptions);
        Choices.Accept(grain, "day", "week", "month", "quarter", "year");
        command.Add(metric);
        foreach (var option in new Option[] { grain, period, at, by })
        {
            command.Add(option);
        }
    }

    /// <summary>A question about the whole period that holds the date, or about every period without one.</summary>
    /// <exception cref="ProjectException">It names what is not there.</exception>
    public Question Read(ParseResult parsed, Catalog catalog)
    {
        var dimensions = catalog.Dimensions.Select(dimension => dimension.Name).ToHashSet(StringComparer.Ordinal);
        var named = (parsed.GetValue(by) ?? []).SelectMany(text => Cells(text, dimensions)).ToLookup(name => name.Contains('=', StringComparison.Ordinal));
        var question = QuestionBinder.Bind(catalog, new QuestionText(
            [parsed.GetValue(metric)!],
            [],
            [.. named[false].SelectMany(names => names.Split(',', '+')).Select(name => name.Trim(' '))],
            [.. (parsed.GetValue(at) ?? []).SelectMany(text => Cells(text, dimensions)), .. named[true]],
            parsed.GetValue(grain)));
        return parsed.GetValue(period) is { } date ? InPeriod(question, date, Planner.WeekShift(catalog.Settings)) : question;
    }

    private static Question InPeriod(Question question, DateOnly date, int weekShift)
    {
        var start = Periods.Start(question.Grain, date, weekShift);
        return question with { From = start, To = Periods.End(question.Grain, start) };
    }

    /// <summary>The cells of a list: a comma ends one where a dimension and `=` follow, since values may hold commas too.</summary>
    internal static List<string> Cells(string text, HashSet<string> dimensions)
    {
        var cells = new List<string>();
        foreach (var part in text.Split(','))
        {
            var isNew = cells.Count == 0 || !cells[^1].Contains('=', StringComparison.Ordinal) || dimensions.Contains(part.Split('=')[0].Trim(' '));
            if (isNew)
            {
                cells.Add(part.TrimStart(' '));
            }
            else
            {
                cells[^1] += $",{part}";
            }
        }

        return cells;
    }
}

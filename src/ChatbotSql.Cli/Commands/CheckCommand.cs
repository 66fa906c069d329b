using System.Collections.Immutable;
using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Says what is noticed in a week, for jobs.</summary>
internal static class CheckCommand
{
    private const int Hit = 1;

    public static Command Create()
    {
        var options = new ProjectOptions();
        var week = DateOption.Create("--week", "A local date of the week; the last complete week where it is left out.");
        var failOn = new Option<string>("--fail-on") { Description = "What ends with exit code 1: bad bands, warnings of diagnoses, any of both, or nothing.", DefaultValueFactory = _ => "any", HelpName = "bad|warning|any|nothing" };
        var select = new Option<string[]>("--select") { Description = "Metrics and diagnoses by name, or metrics by tag, such as tag:support.", HelpName = "tag:TAG|NAME" };
        var format = new Option<string>("--format") { Description = "How it is printed.", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        Choices.Accept(failOn, "bad", "warning", "any", "nothing");
        Choices.Accept(format, "text", "json");
        var command = new Command("check", $"Says which metrics stand in a bad band in a week and what diagnoses have found, and ends with exit code 1 on a hit. Bad cells of a sample under {CheckResult.LeastSample} are counted, and are no hit.") { week, failOn, select, format };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Recorded);
            options.RequireBuiltWith(parsed, catalog, isStored: true);
            var selection = Selection(catalog, parsed.GetValue(select) ?? []);
            var result = CheckRunner.Run(catalog, selection, parsed.GetValue(week), TimeProvider.System);
            options.Warn(parsed, result.TooOld is { } old ? [old] : []);
            var hits = CheckText.Hits(result, ofBands: parsed.GetValue(failOn) is "bad" or "any", ofDiagnoses: parsed.GetValue(failOn) is "warning" or "any");
            Console.Out.Write(parsed.GetValue(format) == "json" ? CheckJson.Print(result, hits is not null) : CheckText.Print(result, selection, catalog.Settings.Currency));
            if (hits is null)
            {
                return 0;
            }

            // What cannot be checked ends with the same code: this line tells a hit from it.
            Console.Error.WriteLine(hits);
            return Hit;
        });
        return command;
    }

    private static CheckSelection Selection(Catalog catalog, string[] words)
    {
        var diagnostics = new DiagnosticBag();
        var known = catalog.Metrics.Select(metric => metric.Name).Concat(catalog.Diagnoses.Select(diagnosis => diagnosis.Name))
            .Concat(catalog.Metrics.SelectMany(metric => metric.Metric.Tags).Distinct().Select(tag => $"tag:{tag}")).ToImmutableArray();
        var selection = CheckSelection.Of(catalog, words, word => diagnostics.Add(UsageErrors.UnknownSelection(word, known)));
        diagnostics.ThrowIfErrors(ofUsage: true);
        return selection;
    }
}

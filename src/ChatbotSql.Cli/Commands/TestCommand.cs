using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Runs the worked examples that stand beside the metrics.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var metrics = new Argument<string[]>("METRIC") { Description = "Metrics by name; all of them without any.", Arity = ArgumentArity.ZeroOrMore };
        metrics.Validators.Add(QuestionOptions.RefuseOptions);
        var command = new Command("test", "Runs the tests of the metrics over the rows that they give, without the project's data.") { metrics };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var names = parsed.GetValue(metrics) ?? [];
            var catalog = options.Load(parsed, InputPolicy.Recorded);
            RequireKnown(names, [.. catalog.Metrics.Select(metric => metric.Name)]);
            var results = new MetricTester(parameters => parameters.IsEmpty ? catalog : options.LoadQuietly(parsed, parameters)).Run(names);
            var failures = results.Select(result => result.Failure).OfType<Diagnostic>().ToImmutableArray();
            var tested = results.Select(result => result.Metric.Name).Distinct().Count();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results.Length - failures.Length} of {results.Length} tests passed, of {tested} metrics"));
            return failures.IsEmpty ? 0 : throw new ProjectException(failures);
        });
        return command;
    }

    private static void RequireKnown(IEnumerable<string> names, IReadOnlyCollection<string> known)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var name in names.Where(name => !known.Contains(name)))
        {
            diagnostics.Add(UsageErrors.UnknownMetric(name, known));
        }

        diagnostics.ThrowIfErrors(ofUsage: true);
    }
}

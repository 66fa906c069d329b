using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.EndToEnd;

/// <summary>Compares what macros say in a foreign client with what <c>query</c> says, question by question.</summary>
internal sealed class MacroComparison(string project)
{
    private readonly Catalog catalog = Compiler.Load(project, InputPolicy.Required, new DiagnosticBag());
    private readonly List<(Question Question, BoundMetric Metric, string Sql)> calls = [];

    public Catalog Catalog => catalog;

    /// <summary>Asks each of its metrics.</summary>
    public void Ask(Question question) =>
        calls.AddRange(question.Metrics.Select(metric => (question, metric, $"FROM {metric.Name}({Arguments(question)})")));

    /// <returns>How many rows were the same.</returns>
    public int Check()
    {
        var answers = Processes.Answers(catalog.Settings.Database, [.. calls.Select(call => call.Sql)]);
        var expected = calls.Select(call => call.Question).Distinct().ToDictionary(question => question, question => MacroRows.Of(QueryRunner.Run(catalog, question)));
        var rows = 0;
        foreach (var ((question, metric, sql), answer) in calls.Zip(answers))
        {
            Assert.True(answer.Error is null, $"{sql}\n{answer.Error}");
            var dimensions = catalog.Dimensions.Select(dimension => dimension.Name).ToHashSet();
            var found = MacroRows.Of(answer, [.. question.By.Select(dimension => dimension.Name)], dimensions).ToList();
            var wanted = expected[question][metric.Name].ToList();
            Assert.True(wanted.SequenceEqual(found), $"{sql}\nquery:\n{string.Join('\n', wanted.Except(found).Take(3))}\nmacro:\n{string.Join('\n', found.Except(wanted).Take(3))}");
            rows += found.Count;
        }

        return rows;
    }

    private static string Arguments(Question question)
    {
        var by = string.Join(", ", question.By.Select(dimension => $"'{dimension.Name}'"));
        var since = question.From is { } from ? $", since := '{from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'" : "";
        var until = question.To is { } to ? $", until := DATE '{to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'" : "";
        return $"by := [{by}], grain := '{question.Grain.ToString().ToLowerInvariant()}'{since}{until}";
    }
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Explain;
using ChatbotSql.Expressions;
using ChatbotSql.Plan;
using ChatbotSql.Run.Values;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Explains one number of a metric by the rows of the generated file.</summary>
public static class NumberExplainer
{
    /// <param name="question">One metric at one grain, whose range is one whole period.</param>
    /// <param name="rows">How many rows of each group are shown at most.</param>
    /// <exception cref="ArgumentException">The question is not about one metric, or has no first and last date.</exception>
    /// <exception cref="ProjectException">There is no file yet, it was built with other values of parameters that have a say, or it has no such number.</exception>
    /// <exception cref="OperationCanceledException">It was stopped by <see cref="Interruption.On"/>.</exception>
    public static ExplainedNumber Explain(Catalog catalog, Question question, int rows)
    {
        if (question is not { Metrics: [var metric], From: { } from, To: { } to })
        {
            throw new ArgumentException("A number is of one metric, and of the period from a date to another.", nameof(question));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        var whole = question with { By = [.. question.By.Where(dimension => question.At.Any(pair => pair.Key == dimension))] };
        var answer = Answers(catalog, whole).FirstOrDefault() ?? throw new ProjectException([NoNumber(catalog, whole)]);
        var cells = whole.By.SequenceEqual(question.By) ? [] : Answers(catalog, question);
        var components = (metric.Formula?.Operands ?? []).Select(name => catalog.Metrics.First(candidate => candidate.Name == name)).ToImmutableArray();
        var shown = components.IsEmpty ? metric : components[0];
        return new ExplainedNumber(
            question.Grain.ToString().ToLowerInvariant(),
            from,
            to,
            question.At.ToImmutableSortedDictionary(pair => pair.Key.Name, pair => pair.Value, StringComparer.Ordinal),
            answer,
            InWords(answer["reason"] as string, shown),
            cells,
            components.IsEmpty ? [] : Answers(catalog, whole with { Metrics = components }),
            shown.Name,
            shown.Unavailable is null ? Funnels(catalog, question, shown, rows) : []);
    }

    private static ImmutableArray<RowFunnel> Funnels(Catalog catalog, Question question, BoundMetric metric, int rows) => GeneratedFile.Read(catalog, isStored: false, session =>
    {
        TopMacros.MakeFor(session, catalog, [metric], [.. question.By, .. question.At.Select(pair => pair.Key)]);
        var planner = new RowFunnelPlanner(new ConjunctSplitter(session), catalog.Settings.TimeZone, question.From!.Value, question.To!.Value, question.By, question.At);
        var reader = new RowFunnelReader(session, catalog.Templates, rows);
        return planner.Plan(metric).Select(reader.Read).ToImmutableArray();
    });

    /// <summary>The rows of the period, by column; what is not available has one without a period.</summary>
    private static ImmutableArray<IReadOnlyDictionary<string, object?>> Answers(Catalog catalog, Question question)
    {
        var answer = QueryRunner.Run(catalog, question);
        var period = answer.Columns.IndexOf("period_start");
        var start = RowSet.Text(question.From);
        return
        [
            .. answer.Rows.Where(row => row[period] is null || RowSet.Text(row[period]) == start)
                .Select(row => (IReadOnlyDictionary<string, object?>)answer.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)),
        ];
    }

    private static Diagnostic NoNumber(Catalog catalog, Question question)
    {
        var metric = question.Metrics.Single().Name;
        var grain = question.Grain.ToString().ToLowerInvariant();
        var answer = QueryRunner.Run(catalog, question with { By = [], At = [], From = null, To = null });
        var known = answer.Rows.Select(row => RowSet.Text(row[answer.Columns.IndexOf("period_start")])).Where(start => start.Length > 0).ToList();
        var cell = string.Join(", ", question.At.Select(pair => $"{pair.Key.Name}={pair.Value ?? Question.NoValue}"));
        return RunErrors.NoNumber(metric, grain, question.From!.Value, cell, known.Count == 0 ? null : (known.Min(StringComparer.Ordinal)!, known.Max(StringComparer.Ordinal)!));
    }

    private static string? InWords(string? reason, BoundMetric metric) => reason switch
    {
        null => null,
        "no_denominator" => "there is nothing to divide by",
        "not_covered" => "the sources do not cover the period",
        "not_available" => metric.Unavailable ?? "what it needs is not there",
        "no_rows" => "there are no rows to aggregate",
        _ => reason,
    };
}

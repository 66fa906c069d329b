using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Explain;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Report;

/// <summary>Prints one number of a metric and the rows behind it.</summary>
internal static class NumberText
{
    private static readonly ImmutableArray<string> Sides = ["value", "numerator", "denominator", "sample_size", "reason"];

    public static void Write(TextBlock block, Explanation metric, ExplainedNumber number, string currency)
    {
        var cell = string.Concat(number.At.Select(pair => $", {pair.Key} = {pair.Value ?? Question.NoValue}"));
        block.Heading($"{Capital(number.Grain)} of {Date(number.PeriodStart)} to {Date(number.PeriodEnd)}{cell}");
        block.List(Answer(metric, number, currency));
        WriteAnswers(block, "Cells", number.Cells, number.Cells.IsEmpty ? [] : [.. number.Cells[0].Keys.Where(name => metric.CanBeSplitBy.Contains(name))]);
        WriteAnswers(block, "Components", number.Components, ["metric"]);
        if (number.RowsOf != metric.Name && !number.Funnels.IsEmpty)
        {
            block.Heading($"What follows are the rows of {number.RowsOf}; `explain` of the other components shows theirs.");
        }

        foreach (var funnel in number.Funnels)
        {
            WriteFunnel(block, funnel, number);
        }
    }

    private static IEnumerable<(string, string?)> Answer(Explanation metric, ExplainedNumber number, string currency)
    {
        var (answer, unit) = (number.Answer, Enum.Parse<Unit>(metric.Unit, ignoreCase: true));
        yield return ("value", answer["value"] is double value ? Shown(value) : $"none: {number.ReasonInWords}");
        yield return ("numerator", Plain(answer["numerator"]));
        yield return ("denominator", Plain(answer["denominator"]));
        yield return ("sample size", Plain(answer["sample_size"]));
        yield return ("95% interval", answer["ci_low"] is double low && answer["ci_high"] is double high ? $"{Shown(low)} to {Shown(high)} ({RowSet.Text(answer["interval"])})" : null);
        yield return ("band", answer["band"] is string band ? $"{band} ({answer["status"]})" : null);
        yield return ("period before", answer["previous_value"] is double before ? Shown(before) : null);
        yield return ("complete", answer["is_complete"] is true ? "yes" : "no");

        string Shown(double amount) => ValueText.Of(amount, unit, currency, metric.Kind == Explainer.Standardised);
    }

    private static void WriteAnswers(TextBlock block, string heading, ImmutableArray<IReadOnlyDictionary<string, object?>> answers, ImmutableArray<string> names)
    {
        if (!answers.IsEmpty)
        {
            block.Heading(heading);
            block.Table(Rows(answers, [.. names, .. Sides.Where(side => answers.Any(answer => answer[side] is not null))]));
        }
    }

    private static void WriteFunnel(TextBlock block, RowFunnel funnel, ExplainedNumber number)
    {
        var side = funnel.Side is "numerator" or "denominator" ? $" of the {funnel.Side}" : "";
        var range = funnel.From == number.PeriodStart ? "" : $", from {Date(funnel.From)}";
        block.Heading($"Rows{side}: {funnel.Fact}{range}");
        block.Table(new RowSet(["rows", "left_out", "condition", "these_are"], [.. FunnelRows(funnel)]));
        if (funnel.NumeratorOutside is > 0 and var outside)
        {
            block.Paragraph(string.Create(CultureInfo.InvariantCulture, $"The numerator counts {outside:N0} more, which the denominator does not."));
        }

        foreach (var sample in funnel.Samples)
        {
            var isWhole = sample.Rows.Length == sample.Count;
            block.Heading($"{Capital(sample.Group)}: {(isWhole ? "" : $"{sample.Rows.Length} of ")}{sample.Count.ToString("N0", CultureInfo.InvariantCulture)}");
            block.Table(Rows(sample.Rows, sample.Columns));
        }
    }

    private static IEnumerable<object?[]> FunnelRows(RowFunnel funnel)
    {
        var inDenominator = funnel.InDenominator is null ? -1 : funnel.Steps.Count(step => step.Of == "denominator");
        yield return [funnel.Rows, null, "in the period", Mark(0)];
        foreach (var (step, place) in funnel.Steps.Select((step, place) => (step, place + 1)))
        {
            yield return [step.Left, step.Excluded, step.Condition, Mark(place)];
        }

        if (funnel.Total is { } total)
        {
            yield return [null, null, null, $"come to {Plain(total)}"];
        }

        string Mark(int place) => (place == inDenominator, place == funnel.Steps.Length) switch
        {
            (true, true) => "in the denominator and the numerator",
            (true, false) => "in the denominator",
            (false, true) => inDenominator < 0 ? "counted" : "in the numerator",
            _ => "",
        };
    }

    private static RowSet Rows(ImmutableArray<IReadOnlyDictionary<string, object?>> rows, ImmutableArray<string> columns) =>
        new(columns, [.. rows.Select(row => columns.Select(column => row[column] is null && !Sides.Contains(column) ? Question.NoValue : row[column]).ToArray())]);

    private static string? Plain(object? value) => value is double number ? number.ToString("#,0.######;−#,0.######", CultureInfo.InvariantCulture) : null;

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

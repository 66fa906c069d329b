using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The facts and columns that worked examples give rows of exist, and hold the numbers as they are given.</summary>
internal static class MetricTestChecks
{
    public static void Check(ProjectModel model, ImmutableSortedDictionary<string, FactSchema> facts, DiagnosticBag diagnostics)
    {
        foreach (var given in model.Metrics.SelectMany(metric => metric.Tests).SelectMany(test => test.Given))
        {
            if (facts.TryGetValue(given.Fact.Text, out var fact))
            {
                CheckColumns(given, fact, diagnostics);
                CheckNumbers(given, fact, diagnostics);
            }
            else if (model.Facts.All(candidate => candidate.Name.Text != given.Fact.Text))
            {
                diagnostics.Add(MetricErrors.UnknownFact(given.Fact, [.. model.Facts.Select(candidate => candidate.Name.Text)]));
            }
        }
    }

    private static void CheckColumns(GivenRows given, FactSchema fact, DiagnosticBag diagnostics)
    {
        foreach (var column in given.Rows.SelectMany(row => row).Select(cell => cell.Column).Where(column => fact.Shape.TypeOf(column.Text) is null))
        {
            diagnostics.Add(FactErrors.MissingColumn(column, fact.Name, [.. fact.Shape.Columns.Select(candidate => candidate.Name)]));
        }
    }

    /// <summary>An integer column would round what it is given, and the example would be of another row than the one that is written.</summary>
    private static void CheckNumbers(GivenRows given, FactSchema fact, DiagnosticBag diagnostics)
    {
        foreach (var cell in given.Rows.SelectMany(row => row).Where(cell => cell.Number is { } number && !decimal.IsInteger(number)))
        {
            if (fact.Shape.TypeOf(cell.Column.Text) is { } type && (type.EndsWith("INT", StringComparison.Ordinal) || type.EndsWith("INTEGER", StringComparison.Ordinal)))
            {
                diagnostics.Add(MetricErrors.NotAWholeNumber(cell.Span, cell.Number!.Value, cell.Column.Text, type));
            }
        }
    }
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The facts and columns that worked examples give rows of exist, and hold the values as they are given.</summary>
internal static class MetricTestChecks
{
    /// <param name="session">In which values are tried.</param>
    public static void Check(ProjectModel model, ImmutableSortedDictionary<string, FactSchema> facts, DuckDbSession session, DiagnosticBag diagnostics)
    {
        CheckValues(model, facts, session, diagnostics);
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
        foreach (var column in given.Rows.SelectMany(row => row).Select(cell => cell.Column).Where(column => fact.Shape.Lacks(column.Text)))
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

    /// <summary>Each value has to become one of its column. All are tried at once, and one by one where any does not.</summary>
    private static void CheckValues(ProjectModel model, ImmutableSortedDictionary<string, FactSchema> facts, DuckDbSession session, DiagnosticBag diagnostics)
    {
        var typed = from given in model.Metrics.SelectMany(metric => metric.Tests).SelectMany(test => test.Given)
                    where facts.ContainsKey(given.Fact.Text)
                    from cell in given.Rows.SelectMany(row => row)
                    let type = facts[given.Fact.Text].Shape.TypeOf(cell.Column.Text)
                    where type is not (null or "VARCHAR")
                    select new TypedCell(cell, type);
        var cells = typed.ToList();
        foreach (var (cell, type) in Become(cells, session) ? [] : cells.Where(cell => !Become([cell], session)))
        {
            diagnostics.Add(MetricErrors.NotAValueOf(cell.Span, cell.Value, cell.Column.Text, type));
        }
    }

    private static bool Become(IReadOnlyCollection<TypedCell> cells, DuckDbSession session)
    {
        try
        {
            session.Execute($"SELECT {string.Join(", ", cells.Select(cell => $"CAST({cell.Cell.Value} AS {cell.Type})").Prepend("1"))}");
            return true;
        }
        catch (SqlException)
        {
            return false;
        }
    }

    /// <param name="Type">That of the cell's column.</param>
    private sealed record TypedCell(GivenCell Cell, string Type);
}

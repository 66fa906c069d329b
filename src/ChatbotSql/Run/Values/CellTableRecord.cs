using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Templates;

namespace ChatbotSql.Run.Values;

/// <summary>How a table of cells was made.</summary>
/// <param name="Rows">How many cells of single days it has.</param>
internal sealed record CellTableRecord(CellTable Table, long Rows, TimeSpan Time)
{
    /// <summary>Keeps the records in the generated file.</summary>
    public static void Write(DuckDbSession session, TemplateEngine templates, IEnumerable<CellTableRecord> records) =>
        session.Execute(templates.Render("outputs/cell_tables", new Dictionary<string, object?> { ["rows"] = records.Select(Values).ToImmutableArray() }));

    private static string Values(CellTableRecord record) => string.Create(CultureInfo.InvariantCulture, $"""
        {SqlLiteral.Text(record.Table.Scan.Fact.Name)}, {SqlLiteral.Text(record.Table.Segment)}, {SqlLiteral.Text(record.Table.Parent?.Segment ?? "the fact")}, {record.Table.IsShown},
        {record.Table.Measures.Length}, {Math.Ceiling(record.Table.EstimatedDays):0}, {record.Rows}, {Math.Round(record.Time.TotalSeconds, 3)}
        """);
}

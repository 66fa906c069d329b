using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;

namespace ChatbotSql.Run.Values;

/// <summary>How a table of cells was made.</summary>
/// <param name="Rows">How many cells of single days it has.</param>
internal sealed record CellTableRecord(CellTable Table, long Rows, TimeSpan Time)
{
    /// <summary>Keeps the records in the generated file.</summary>
    public static void Write(DuckDbSession session, IEnumerable<CellTableRecord> records)
    {
        session.Execute("""
            CREATE TABLE meta.cell_tables (fact VARCHAR, segment VARCHAR, made_of VARCHAR, is_stored BOOLEAN, measures BIGINT, expected_rows BIGINT, rows BIGINT, seconds DOUBLE);
            COMMENT ON TABLE meta.cell_tables IS 'How the values of a fact were put together: the segments of each, what each was made of, how many cells of single days it was expected to have and has, and how long it took.';
            """);
        var rows = records.Select(Values).ToList();
        if (rows.Count > 0)
        {
            session.Execute($"INSERT INTO meta.cell_tables VALUES {string.Join(",\n", rows)}");
        }
    }

    private static string Values(CellTableRecord record) => string.Create(CultureInfo.InvariantCulture, $"""
        ({SqlLiteral.Text(record.Table.Scan.Fact.Name)}, {SqlLiteral.Text(record.Table.Segment)}, {SqlLiteral.Text(record.Table.Parent?.Segment ?? "the fact")}, {record.Table.IsShown},
        {record.Table.Measures.Length}, {Math.Ceiling(record.Table.EstimatedDays):0}, {record.Rows}, {Math.Round(record.Time.TotalSeconds, 3)})
        """);
}

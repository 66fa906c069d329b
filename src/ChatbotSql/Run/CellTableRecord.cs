using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;

namespace ChatbotSql.Run;

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
        foreach (var (table, rows, time) in records)
        {
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                INSERT INTO meta.cell_tables VALUES (
                    {SqlLiteral.Text(table.Scan.Fact.Name)}, {SqlLiteral.Text(table.Segment)}, {SqlLiteral.Text(table.Parent?.Segment ?? "the fact")}, {table.IsShown},
                    {table.Measures.Length}, {Math.Ceiling(table.EstimatedDays):0}, {rows}, {Math.Round(time.TotalSeconds, 3)}
                )
                """));
        }
    }
}

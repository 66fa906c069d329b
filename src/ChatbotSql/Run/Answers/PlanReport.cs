using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Tells how the last build put the values of every segment together.</summary>
public static class PlanReport
{
    /// <summary>
    /// A row for each table of cells, in the order in which they were made: fact, segment, what it was made of, whether
    /// it is stored, measures, the cells of single days expected and found, seconds.
    /// </summary>
    /// <exception cref="ProjectException">There is no file yet, or an older tool made it.</exception>
    public static RowSet Rows(Catalog catalog) => GeneratedFile.Read(catalog, isStored: true, session => session.Rows("SELECT * FROM meta.cell_tables ORDER BY rowid"));
}

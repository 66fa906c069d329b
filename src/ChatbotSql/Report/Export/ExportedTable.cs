namespace ChatbotSql.Report.Export;

/// <summary>A table that was written to a file.</summary>
/// <param name="Path">The full path of the file.</param>
public sealed record ExportedTable(string Name, string Path, long Rows);

namespace ChatbotSql.Report;

/// <summary>How rows are printed.</summary>
public enum RowFormat
{
    Table,
    Csv,
    Json,
    Markdown,
}

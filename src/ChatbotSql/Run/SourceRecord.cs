using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Records the files of a source and what they cover.</summary>
internal sealed class SourceRecord(DuckDbSession session, TemplateEngine templates, BoundSource source, Settings settings, DiagnosticBag diagnostics)
{
    private readonly SourceNames names = new(source);

    /// <summary>The source's time as a UTC TIMESTAMP, or NULL where it maps none.</summary>
    private string Time => source.Columns.Any(column => column.Name == source.Table.Time)
        ? SqlLiteral.Identifier(source.Table.Time)
        : "CAST(NULL AS TIMESTAMP)";

    public void Write()
    {
        WriteFiles();
        WriteCoverage();
    }

    private void WriteFiles()
    {
        var files = source.Files!.Paths.Select((path, index) =>
            string.Create(CultureInfo.InvariantCulture, $"({index}, {SqlLiteral.Text(Path.GetRelativePath(settings.Root, path).Replace('\\', '/'))}, {new FileInfo(path).Length}, '{FileChecksum.Of(path)}', {SqlLiteral.Timestamp(File.GetLastWriteTimeUtc(path))})"));
        session.Execute($"""
            INSERT INTO {BuildFile.Catalog}.meta.files
            WITH files(file_index, path, bytes, sha256, modified_at) AS (VALUES {string.Join(", ", files)}),
            raw_rows AS (SELECT row_id >> 40 AS file_index, count(*) AS rows FROM {names.Raw} GROUP BY ALL),
            times AS (
                SELECT row_id >> 40 AS file_index, min({Time}) AS first_at, max({Time}) AS last_at, count_if({Time} IS NULL) AS undated
                FROM {names.Rows}
                WHERE rejected_reason IS NULL AND row_id IS NOT NULL
                GROUP BY ALL
            )
            SELECT 1, {SqlLiteral.Text(source.Name)}, file_index, path, bytes, sha256, modified_at, coalesce(rows, 0), first_at, last_at, undated
            FROM files
            LEFT JOIN raw_rows USING (file_index)
            LEFT JOIN times USING (file_index)
            ORDER BY file_index
            """);
    }

    /// <summary>Events cover their first to last local date; a sparse source says what it covers.</summary>
    private void WriteCoverage()
    {
        var date = source.Table.Columns.First(column => column.Name.Text == source.Table.Time).Type == "DATE"
            ? Time
            : $"CAST(timezone({SqlLiteral.Text(settings.TimeZone)}, timezone('UTC', {Time})) AS DATE)";
        var until = source.Table.Until ?? date;
        var (shifted, ambiguous) = LocalTimes();
        session.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO {BuildFile.Catalog}.meta.coverage
            SELECT
                {SqlLiteral.Text(source.Name)}, {SqlLiteral.Text(source.Table.Name.Text)},
                coalesce({Stated(source.Source.CoversFrom)}, min({date})), coalesce({Stated(source.Source.CoversUntil)}, max({until})),
                {shifted}, {ambiguous}
            FROM {names.Clean}
            """));
        var undated = session.Scalar<long>($"SELECT count(*) FROM {names.Clean} WHERE {Time} IS NULL");
        if (undated > 0)
        {
            diagnostics.Add(RunErrors.Undated(source.Source.Name, undated));
        }
    }

    private (long Shifted, long Ambiguous) LocalTimes()
    {
        if (new SourceRenderer(templates, source, settings, BuildFile.Catalog).LocalTimes() is not { } select)
        {
            return (0, 0);
        }

        var counts = session.Rows(select).Rows[0];
        return ((long)counts[0]!, (long)counts[1]!);
    }

    private static string Stated(DateOnly? date) => date is { } value ? SqlLiteral.Date(value) : "NULL";
}

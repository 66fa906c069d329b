using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Target;
using ChatbotSql.Templates;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.Load;

/// <summary>Records the files of a source and what they cover.</summary>
/// <param name="checksums">The checksums of files that are known, by path.</param>
internal sealed class SourceRecord(
    DuckDbSession session, TemplateEngine templates, BoundSource source, Settings settings, IReadOnlyDictionary<string, string> checksums, DiagnosticBag diagnostics)
{
    private readonly SourceNames names = new(source);
    private readonly SourceRenderer renderer = new(templates, source, settings, BuildFile.Catalog);

    public void Write()
    {
        WriteFiles();
        WriteUnreadable();
        WriteColumns();
        WriteCoverage();
    }

    private void WriteFiles()
    {
        var files = source.Files!.Paths.Select((path, index) =>
            string.Create(CultureInfo.InvariantCulture, $"({index}, {SqlLiteral.Text(RecordedPath.Of(path, settings.Root))}, {source.Files.Stamps[index]!.Bytes}, '{ChecksumOf(path)}', {SqlLiteral.Timestamp(source.Files.Stamps[index]!.ModifiedAt)})"));
        session.Execute($"""
            INSERT INTO {BuildFile.Catalog}.meta.files
            WITH files(file_index, path, bytes, sha256, modified_at) AS (VALUES {string.Join(", ", files)})
            SELECT
                NULL, {SqlLiteral.Text(source.Name)}, file_index, path, bytes, sha256, modified_at, coalesce(rows_read, 0), row_counts.first_at, row_counts.last_at,
                CASE WHEN rows_loaded > 0 THEN undated END, rows_filtered, rows_used, rows_made, rows_loaded, rows_duplicate, rows_superseded, rows_rejected,
                loaded.first_at, loaded.last_at
            FROM files
            LEFT JOIN {names.RawCounts} USING (file_index)
            LEFT JOIN {names.RowCounts} AS row_counts USING (file_index)
            LEFT JOIN {names.Loaded} AS loaded USING (file_index)
            ORDER BY file_index
            """);
    }

    private void WriteUnreadable()
    {
        foreach (var fault in EarlierFault.Of(source, settings))
        {
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                INSERT INTO {BuildFile.Catalog}.meta.unreadable_files
                VALUES (NULL, {SqlLiteral.Text(fault.Source)}, {SqlLiteral.Text(fault.Path)}, {fault.Bytes}, {SqlLiteral.Timestamp(fault.ModifiedAt)}, {SqlLiteral.Text(fault.Reason)})
                """));
        }

        if (!source.Files!.Faults.IsEmpty)
        {
            diagnostics.Add(FileErrors.LeftOut(source.Source, settings.Root, source.Files.Faults, source.Files.Paths.Length + source.Files.Faults.Length));
        }
    }

    private void WriteColumns()
    {
        var columns = string.Join(", ", source.RawColumns.Select((column, index) => string.Create(
            CultureInfo.InvariantCulture, $"({SqlLiteral.Text(source.Name)}, {index + 1}, {SqlLiteral.Text(column.Name)}, {SqlLiteral.Text(column.Type)})")));
        if (columns.Length > 0)
        {
            session.Execute($"INSERT INTO {BuildFile.Catalog}.meta.raw_columns VALUES {columns}");
        }
    }

    /// <summary>Events cover their first to last local date; a sparse source says what it covers.</summary>
    private void WriteCoverage()
    {
        var (shifted, ambiguous) = LocalTimes();
        session.Execute(string.Create(CultureInfo.InvariantCulture, $"""
            INSERT INTO {BuildFile.Catalog}.meta.coverage
            SELECT
                {SqlLiteral.Text(source.Name)}, {SqlLiteral.Text(source.Table.Name.Text)},
                coalesce({Stated(source.Source.CoversFrom)}, first_on), coalesce({Stated(source.Source.CoversUntil)}, last_on),
                {shifted}, {ambiguous}
            FROM ({renderer.Covered(RowsNearEnds())})
            """));
        var undated = session.Scalar<long>($"SELECT CAST(coalesce(sum(undated), 0) AS BIGINT) FROM {names.Loaded}");
        if (undated > 0)
        {
            diagnostics.Add(RunErrors.Undated(source.Source.Name, undated));
        }
    }

    /// <summary>The rows that stand of the files that reach near the first or the last time; where no clocks turn there, those times say as much.</summary>
    private string RowsNearEnds()
    {
        if (!SourceLoader.IsReadInPlace(source))
        {
            return names.Clean;
        }

        if (!session.Scalar<bool>(LocalDateSql.TurnNearEnds(templates, settings.TimeZone, names.Loaded)))
        {
            return $"(SELECT unnest([min(first_at), max(last_at)]) AS {SqlLiteral.Identifier(source.Table.Time)} FROM {names.Loaded})";
        }

        var files = session.Column<long>($"""
            SELECT file_index
            FROM {names.Loaded}
            WHERE first_at <= (SELECT min(first_at) + INTERVAL 2 DAY FROM {names.Loaded}) OR last_at >= (SELECT max(last_at) - INTERVAL 2 DAY FROM {names.Loaded})
            """);
        return $"(\n{renderer.EventRows(renderer.RowsOf([.. files.Select(file => (int)file).Order()]), LostRows.Any)}\n)";
    }

    private (long Shifted, long Ambiguous) LocalTimes()
    {
        if (renderer.LocalTimes() is not { } select)
        {
            return (0, 0);
        }

        var counts = session.Rows(select).Rows[0];
        return ((long)counts[0]!, (long)counts[1]!);
    }

    private string ChecksumOf(string path) => checksums.GetValueOrDefault(path) ?? FileChecksum.Of(path);

    private static string Stated(DateOnly? date) => date is { } value ? SqlLiteral.Date(value) : "NULL";
}

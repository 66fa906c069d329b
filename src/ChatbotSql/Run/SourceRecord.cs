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
            WITH files(file_index, path, bytes, sha256, modified_at) AS (VALUES {string.Join(", ", files)})
            SELECT
                1, {SqlLiteral.Text(source.Name)}, file_index, path, bytes, sha256, modified_at, coalesce(rows_read, 0), first_at, last_at,
                CASE WHEN rows_usable > 0 THEN undated END
            FROM files
            LEFT JOIN {names.RawCounts} USING (file_index)
            LEFT JOIN {names.RowCounts} USING (file_index)
            ORDER BY file_index
            """);
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
            FROM {names.Loaded}
            """));
        var undated = session.Scalar<long>($"SELECT undated FROM {names.Loaded}");
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

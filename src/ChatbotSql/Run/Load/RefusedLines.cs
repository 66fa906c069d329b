using ChatbotSql.DuckDb;
using ChatbotSql.Render;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.Load;

/// <summary>Records the lines of CSV files that the reader refused, and counts those that an open quote takes in.</summary>
/// <param name="files">The files as the raw rows were read from them.</param>
/// <param name="readers">How many threads may read.</param>
internal sealed class RefusedLines(DuckDbSession session, RejectedRenderer renderer, SourceNames names, BoundSource source, InputFiles files, int readers)
{
    /// <summary>Moves what the reader noted to the rejected rows.</summary>
    /// <returns>The number of lines.</returns>
    public long Record()
    {
        var scans = files.Paths.Where(path => files.Paths.Length > 1 || CsvScan.MayHaveLongLine(path))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(readers).Select(CsvScan.Of).ToList();
        NoteOpenQuotes(scans.Where(scan => scan.MayHaveOpenQuote).Select(scan => scan.Path));
        session.Execute(renderer.Unreadable());
        var longs = scans.SelectMany(scan => scan.LongLines.Select(line => (scan.Path, line))).ToList();
        if (longs.Count > 0)
        {
            session.Execute(renderer.LongLines(longs));
        }

        var open = session.Rows($"SELECT DISTINCT file_path FROM {names.Unreadable} WHERE is_open_quote ORDER BY ALL").Rows.Select(row => (string)row[0]!).ToList();
        if (open.Count > 0)
        {
            session.Execute(renderer.LostLines(open));
        }

        var paths = session.Column<string>($"SELECT DISTINCT file_path FROM {names.Unreadable} ORDER BY ALL");
        if (paths.Count > 0)
        {
            session.Execute(renderer.Refused(paths));
        }

        session.Execute("DROP TABLE reject_errors; DROP TABLE reject_scans");
        return session.Scalar<long>($"SELECT CAST(coalesce(sum(lines), 0) AS BIGINT) FROM {names.Unreadable}");
    }

    /// <summary>Of several files that end within a quote, DuckDB 1.5 drops the row without a note of it; of one alone it makes the note.</summary>
    private void NoteOpenQuotes(IEnumerable<string> paths)
    {
        if (files.Paths.Length == 1)
        {
            return;
        }

        // A look at one file alone could take an open quote for a part of a value.
        var alone = CsvHeaders.Stated(files, source.RawColumns) ?? files;
        foreach (var path in paths)
        {
            session.Execute($"SELECT count(*) FROM {RawReader.Sql(alone with { Paths = [path] }, source.TextColumns, keepRejects: true)}");
        }
    }
}

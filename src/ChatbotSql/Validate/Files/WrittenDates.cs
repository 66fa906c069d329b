using System.Text;
using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>
/// Finds dates that are not known by themselves, as 13.04.2026 09:05, and those of text files that the reader would take to
/// begin with the day where it may be the month as well, and not tell.
/// </summary>
internal sealed partial class WrittenDates(DuckDbSession session, SourceFiles found, DiagnosticBag diagnostics)
{
    /// <summary>As many rows and files as DuckDB looks at to tell what columns are.</summary>
    private const int SampleRows = 20_480;
    private const int SampleFiles = 10;

    /// <summary>Reports the columns that a source reads times from without a word on their format.</summary>
    public void Report()
    {
        var isText = found.Files?.Format != FileFormat.Parquet;
        if (found.Files is not { } files || (isText && !files.Paths.Take(SampleFiles).Any(MayHoldSome)))
        {
            return;
        }

        var (words, folders, times) = (SourceWords.Of(found.Source), files.PartitionColumns, TimesMappedAsTheyAre());
        foreach (var column in found.Columns.Where(column => !folders.Contains(column.Name) && !found.WithStatedFormat.Contains(column.Name)))
        {
            var isGuessed = isText && column.Type is "TIMESTAMP" or "DATE" && (words.Contains(column.Name) || words.Contains("*"));
            var isUnknown = column.Type == "VARCHAR" && times.Contains(column.Name);
            if ((isGuessed || isUnknown) && Find(files, column.Name) is { } date)
            {
                Report(date, isUnknown);
            }
        }
    }

    private void Report(WrittenDate date, bool isUnknown)
    {
        var texts = SourceWords.Texts(found.Source).ToList();
        var span = (texts.Find(text => SourceWords.Of(text.Text).Contains(date.Column, StringComparer.OrdinalIgnoreCase)) ?? texts[0]).Span;
        if (date.IsDayFirst is null && (date.Differs || isUnknown))
        {
            diagnostics.Add(SourceErrors.TwoWayDate(span, date));
        }
        else if (isUnknown && date.IsDayFirst is { } isDayFirst)
        {
            diagnostics.Add(SourceErrors.UnknownDate(span, date, isDayFirst));
        }
    }

    /// <summary>The raw columns that are mapped to times as they are.</summary>
    private HashSet<string> TimesMappedAsTheyAre() => found.Source.Sql is not null ? [] : found.Source.Columns
        .Where(column => SqlLexer.Tokens(column.Value.Text).Count == 1 && found.Table.Columns.Any(canonical => canonical.Name.Text == column.Key.Text && canonical.Type is "TIMESTAMP" or "DATE"))
        .SelectMany(column => SourceWords.Of(column.Value.Text))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How the first dates of a column are written, or null where not all of them are so.</summary>
    private WrittenDate? Find(InputFiles files, string column)
    {
        var name = SqlLiteral.Identifier(column);
        var some = RawReader.Sql(files with { Paths = [.. files.Paths.Take(SampleFiles)], Columns = found.Columns }, [column], keepRejects: false);
        try
        {
            var row = session.Rows($"""
                SELECT count(text), count(text) FILTER (first IS NULL), max(first), max(second), coalesce(min(text) FILTER (first <> second), min(text))
                FROM (
                    SELECT text, TRY_CAST(regexp_extract(text, {SqlLiteral.Text(WrittenDate.Form)}, 1) AS INTEGER) AS first, TRY_CAST(regexp_extract(text, {SqlLiteral.Text(WrittenDate.Form)}, 2) AS INTEGER) AS second
                    FROM (SELECT {name} AS text FROM {some} LIMIT {SampleRows})
                )
                """).Rows[0];
            return row is [> 0L, 0L, int first, int second, string example] && Math.Min(first, second) <= WrittenDate.Months ? new WrittenDate(column, example, first, second) : null;
        }
        catch (SqlException)
        {
            // Rows that cannot be read are the build's to tell.
            return null;
        }
    }

    /// <summary>Whether there is such a date anywhere at the beginning of a file; where there is none, DuckDB need not be asked.</summary>
    private static bool MayHoldSome(string path)
    {
        try
        {
            return FileHead.Read(path) is not { } head || Anywhere().IsMatch(Encoding.UTF8.GetString(head));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"(?<!\d)\d{1,2}[-./]\d{1,2}[-./]\d{2,4}(?!\d)")]
    private static partial Regex Anywhere();
}

using System.Text;
using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Validate.Files;

/// <summary>
/// Finds dates that are not known by themselves, as 13.04.2026 09:05, and those of text files that the reader would take to
/// begin with the day where it may be the month as well, and not tell.
/// </summary>
internal sealed partial class WrittenDates(DuckDbSession session, SourceFiles found, DiagnosticBag diagnostics)
{
    /// <summary>Reports the columns that a source reads times from without a word on their format.</summary>
    public void Report()
    {
        if (found.Files is not { } files || !MayBeIn(files))
        {
            return;
        }

        var (words, folders, times) = (SourceWords.Of(found.Source), files.PartitionColumns, TimesMappedAsTheyAre());
        foreach (var column in found.Columns.Where(column => !folders.Contains(column.Name) && !found.StatedTexts.Contains(column.Name)))
        {
            var isGuessed = column.Type != "VARCHAR" && (words.Contains(column.Name) || words.Contains("*"));
            // Of JSON the reader may take each date in another order.
            var isUnknown = (column.Type == "VARCHAR" && times.Contains(column.Name)) || (isGuessed && files.Format == FileFormat.Json);
            if ((isGuessed || isUnknown) && WrittenDate.In(session, files with { Columns = found.Columns }, column.Name) is { } date)
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
        .Where(column => SourceWords.IsOne(column.Value.Text) && found.Table.Columns.Any(canonical => canonical.Name.Text == column.Key.Text && canonical.Type is "TIMESTAMP" or "DATE"))
        .SelectMany(column => SourceWords.Of(column.Value.Text))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether DuckDB need be asked: not where the beginnings of text files hold no such date anywhere.</summary>
    public static bool MayBeIn(InputFiles files) => files.Format == FileFormat.Parquet || files.Paths.Take(RawReader.SampleFiles).Any(MayHoldSome);

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

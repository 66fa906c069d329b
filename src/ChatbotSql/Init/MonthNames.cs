using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Init;

/// <summary>Dates in text whose month is an English name, which DuckDB reads by their format alone.</summary>
internal static partial class MonthNames
{
    /// <summary>Years of two digits first: as one of four, 26 is read too.</summary>
    private static readonly ImmutableArray<string> Dates =
        ["%d-%b-%y", "%d/%b/%y", "%b %d, %Y", "%B %d, %Y", "%d %b %Y", "%d %B %Y", "%d-%b-%Y", "%d/%b/%Y", "%b %d %Y", "%a, %d %b %Y", "%a %b %d %Y"];

    private static readonly ImmutableArray<string> Times =
        ["", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p", ", %H:%M", ", %I:%M %p", " at %I:%M %p", " %H:%M:%S %z", " %H:%M:%S GMT", " %H:%M:%S UTC"];

    /// <summary>The format that the most values of a column of the sample have, at least nine in ten; null where none has.</summary>
    public static string? FormatIn(DuckDbSession session, ColumnProfile column)
    {
        if (!column.IsText || column.Share(Name().IsMatch) < 0.9)
        {
            return null;
        }

        ImmutableArray<string> formats = [.. Dates.SelectMany(date => Times.Select(time => date + time))];
        var counts = session.Rows($"SELECT {string.Join(", ", formats.Select(format => $"count(try_strptime({column.Sql}, {SqlLiteral.Text(format)}))"))} FROM sample").Rows[0];
        var best = formats.Zip(counts, (format, count) => (Format: format, Count: (long)count!)).MaxBy(pair => pair.Count);
        return best.Count >= column.Filled * 0.9 ? best.Format : null;
    }

    [GeneratedRegex(@"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d|\d.*\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}

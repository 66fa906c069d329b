using System.Globalization;

namespace ChatbotSql.Run.Parts;

/// <summary>A stretch of time, in microseconds since 1970. What has no time is of the last one.</summary>
/// <param name="From">Its first moment; null for the first stretch.</param>
/// <param name="Until">The first moment after it; null for the last stretch, which is never the first.</param>
internal sealed record TimePart(long? From, long? Until)
{
    /// <summary>Whether a file holds rows of it.</summary>
    public bool IsIn(TimedFile file) =>
        (Until is null && file.Undated > 0) || (file.FirstAt is not null && !(file.LastAt < From) && !(file.FirstAt >= Until));

    /// <summary>The SQL condition that a time is of it.</summary>
    public string Condition(string time) => (From, Until) switch
    {
        ({ } from, { } until) => $"{time} >= {Moment(from)} AND {time} < {Moment(until)}",
        ({ } from, null) => $"({time} >= {Moment(from)} OR {time} IS NULL)",
        _ => $"{time} < {Moment(Until!.Value)}",
    };

    private static string Moment(long microseconds) => string.Create(CultureInfo.InvariantCulture, $"make_timestamp({microseconds})");
}

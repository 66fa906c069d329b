using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Takes ids that are counted for the order of events of the same time, which by ids as text would come as 10 before 9.</summary>
internal static class EventOrder
{
    private const string Sequence = "sequence";

    /// <summary>The columns, and a sequence where there is none and the ids go up with the time.</summary>
    public static ImmutableArray<ColumnProposal> In(FileGroup group, ImmutableArray<ColumnProposal> columns)
    {
        var (id, time) = (columns.FirstOrDefault(column => column.Column == "event_id"), columns.FirstOrDefault(column => column.Column == "occurred_at"));
        if (id is null || time is null || columns.Any(column => column.Column == Sequence))
        {
            return columns;
        }

        var raw = group.Columns.First(column => column.Name == id.Raw);
        return raw.GoesUpWith.Contains(time.Raw)
            ? [.. columns, new ColumnProposal(Sequence, raw.Name, raw.CountedSql!, ColumnMatcher.ByContent, 80) { Guess = $"it goes up with {time.Raw}, and orders events of one time" }]
            : columns;
    }
}

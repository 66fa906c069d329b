using System.Collections.Immutable;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Report;

/// <summary>Rows as a table no wider than a window, and the columns that were left out for it.</summary>
public sealed record FittedRows(RowSet Rows, ImmutableArray<string> LeftOut)
{
    /// <summary>The columns of values, those first that a reader misses least.</summary>
    public static ImmutableArray<string> OfValues { get; } =
    [
        "segment", "interval", "sample_size", "change_ratio", "previous_value", "grain", "status", "numerator", "ci_low", "ci_high", "denominator", "is_complete", "change", "band", "reason",
    ];

    /// <summary>Leaves out columns without any value, then others in turn, until what is left fits or none of them is left.</summary>
    /// <param name="width">The characters of a line.</param>
    /// <param name="leastFirst">The columns that may be left out.</param>
    public static FittedRows Of(RowSet rows, int width, ImmutableArray<string> leastFirst)
    {
        var widths = rows.Columns.Zip(RowFormatter.Widths(rows)).ToDictionary(column => column.First, column => column.Second);
        var empty = rows.Columns.Except(rows.WithoutEmptyColumns().Columns);
        var leftOut = new List<string>();
        foreach (var column in leastFirst.OrderByDescending(empty.Contains).Where(widths.ContainsKey))
        {
            if (widths.Where(pair => !leftOut.Contains(pair.Key)).Sum(pair => pair.Value + RowFormatter.Gap) - RowFormatter.Gap <= width)
            {
                break;
            }

            leftOut.Add(column);
        }

        return new FittedRows(rows.Without(leftOut), [.. rows.Columns.Where(leftOut.Contains)]);
    }
}

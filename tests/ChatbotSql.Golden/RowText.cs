using System.Globalization;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Golden;

/// <summary>Rows as lines of text, so that two queries can be compared.</summary>
internal static class RowText
{
    /// <summary>The rows in order; numbers to 12 digits, so that two ways to divide give the same text.</summary>
    public static IReadOnlyList<string> Sorted(RowSet rows) =>
        [.. rows.Rows.Select(row => string.Join(" | ", row.Select(Cell))).Order(StringComparer.Ordinal)];

    private static string Cell(object? value) => value switch
    {
        null => "NULL",
        double or float or decimal or sbyte or short or int or long or byte or ushort or uint or ulong or Int128 or System.Numerics.BigInteger =>
            double.Parse(RowSet.Text(value), CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture),
        _ => RowSet.Text(value),
    };
}

using System.Collections;
using System.Collections.Immutable;
using System.Data;
using System.Globalization;

namespace ChatbotSql.DuckDb;

/// <summary>The rows of a query.</summary>
/// <param name="Columns">The names, in order.</param>
/// <param name="Rows">A value for each column; NULL is null.</param>
public sealed record RowSet(ImmutableArray<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <param name="from">The first column that is read.</param>
    public static RowSet Read(IDataReader reader, int from)
    {
        var columns = Enumerable.Range(from, reader.FieldCount - from).ToArray();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add(Array.ConvertAll(columns, column => reader.IsDBNull(column) ? null : reader.GetValue(column)));
        }

        return new RowSet([.. columns.Select(reader.GetName)], rows);
    }

    /// <summary>A value as text, in the invariant culture; NULL is empty, and a bar stands between the items of a list.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(" | ", items.Cast<object?>().Select(Text)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The columns in which some row has a value; all of them where there are no rows.</summary>
    public RowSet WithoutEmptyColumns() => Rows.Count == 0 ? this : Keep(index => Rows.Any(row => row[index] is not null));

    /// <summary>The rows without the columns of these names.</summary>
    public RowSet Without(IReadOnlyCollection<string> names) => Keep(index => !names.Contains(Columns[index]));

    private RowSet Keep(Func<int, bool> isKept)
    {
        var kept = Enumerable.Range(0, Columns.Length).Where(isKept).ToArray();
        return new RowSet([.. kept.Select(index => Columns[index])], [.. Rows.Select(row => Array.ConvertAll(kept, index => row[index]))]);
    }
}

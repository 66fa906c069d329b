using System.Globalization;
using System.Text.Json;
using ChatbotSql.DuckDb;

namespace ChatbotSql.EndToEnd;

/// <summary>Rows of macros and of <c>query</c> as text, so that they can be compared.</summary>
internal static class MacroRows
{
    /// <summary>What macros leave out of the columns of <c>metric_values</c>.</summary>
    private static readonly HashSet<string> LeftOut = ["previous_value", "change", "change_ratio", "band", "status"];

    /// <summary>The rows of a question by metric, each column with its value, in the order of the question.</summary>
    public static ILookup<string, string> Of(RowSet rows)
    {
        var columns = rows.Columns.Index().Where(column => !LeftOut.Contains(column.Item)).ToList();
        var metric = rows.Columns.IndexOf("metric");
        return rows.Rows.ToLookup(row => (string)row[metric]!, row => string.Join('|', columns.Select(column => $"{column.Item}={Text(row[column.Index])}")));
    }

    /// <summary>The rows of a macro, with these dimensions; all others have to be NULL.</summary>
    public static IEnumerable<string> Of(ForeignAnswer answer, IReadOnlyCollection<string> by, IReadOnlyCollection<string> dimensions) => answer.Rows.Select(row =>
    {
        var shown = row.EnumerateObject().Where(cell => by.Contains(cell.Name) || !dimensions.Contains(cell.Name)).ToList();
        Assert.All(row.EnumerateObject().Except(shown), cell => Assert.Equal(JsonValueKind.Null, cell.Value.ValueKind));
        return string.Join('|', shown.Select(cell => $"{cell.Name}={Text(cell.Value)}"));
    });

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetString()!,
    };
}

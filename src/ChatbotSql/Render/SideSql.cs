using ChatbotSql.Plan;

namespace ChatbotSql.Render;

/// <summary>The sides of metrics over the columns of measures.</summary>
internal static class SideSql
{
    /// <summary>The whole value of a metric.</summary>
    public static string Of(PlannedSide side) => Of(side, "");

    /// <summary>A side beside another: in parentheses where it is more than one measure, and with its scan where two may have measures of one name.</summary>
    public static string Operand(PlannedSide side, bool isAcrossScans)
    {
        var sql = Of(side, isAcrossScans ? $"{side.Scan}." : "");
        return side.Single is null ? $"({sql})" : sql;
    }

    private static string Of(PlannedSide side, string prefix) => string.Concat(side.Parts.Select(part => part switch
    {
        SidePart.Written written => written.Sql,
        SidePart.Measure measure when side.Single is null && IsNullOverNothing(measure) => $"coalesce({prefix}{measure.Name}, 0)",
        SidePart.Measure measure => $"{prefix}{measure.Name}",
        _ => throw new InvalidOperationException($"a part of no known kind: {part}"),
    }));

    /// <summary>Whether DuckDB says NULL of it over no rows where it counts as 0 within an expression.</summary>
    private static bool IsNullOverNothing(SidePart.Measure measure) => measure.Function is "sum" or "count_if" or "countif";
}

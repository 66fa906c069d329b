using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Finds the columns by which exports mark rows that were deleted in the system that they come from.</summary>
internal static class DeletedRows
{
    private static readonly ImmutableHashSet<string> Flags = ["deleted", "is_deleted", "isdeleted", "fivetran_deleted", "airbyte_deleted", "sdc_deleted", "deleted_flag"];
    private static readonly ImmutableHashSet<string> Times = ["deleted_at", "deleted_on", "deleted_date", "date_deleted", "deleted_time", "sdc_deleted_at", "ab_cdc_deleted_at"];
    private static readonly ImmutableHashSet<string> Said = ["true", "yes", "y", "t", "1", "false", "no", "n", "f", "0"];

    /// <summary>What a row meets that was not deleted, by each column that tells it.</summary>
    public static ImmutableArray<(string Raw, string Sql)> Conditions(IEnumerable<ColumnProfile> columns) =>
        [.. from column in columns let sql = Condition(column) where sql is not null select (column.Name, sql)];

    private static string? Condition(ColumnProfile column)
    {
        var name = Words.Joined(column.Name);
        return IsTime(name, column) ? $"{column.Sql} IS NULL"
            : !Flags.Contains(name) || column.Filled == 0 || column.Share(text => Said.Contains(text.ToLowerInvariant())) < 1 ? null
            : column.Type == "BOOLEAN" ? $"{column.Sql} IS DISTINCT FROM true"
            : column.IsNumber ? $"{column.Sql} IS DISTINCT FROM 1"
            : $"TRY_CAST({column.Sql} AS BOOLEAN) IS DISTINCT FROM true";
    }

    /// <summary>Whether a column holds when rows were deleted, and nothing else where they were not, such as a zero date or an empty text.</summary>
    private static bool IsTime(string name, ColumnProfile column) =>
        (Times.Contains(name) || Flags.Contains(name)) && column.Filled < column.Rows && (column.TimeSql is not null || (column.Filled == 0 && Times.Contains(name)));
}

using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Records the build itself.</summary>
internal static class RunRecord
{
    public static void Write(DuckDbSession session, Catalog catalog, DateTimeOffset startedAt, DateTimeOffset finishedAt)
    {
        var version = typeof(RunRecord).Assembly.GetName().Version?.ToString(3) ?? "";
        session.Execute($"""
            INSERT INTO {BuildFile.Catalog}.meta.runs
            SELECT 1, {Timestamp(startedAt)}, {Timestamp(finishedAt)}, {SqlLiteral.Text(catalog.Settings.Name)}, {SqlLiteral.Text(version)}, version()
            """);
    }

    private static string Timestamp(DateTimeOffset time) => $"TIMESTAMP '{time.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}'";
}

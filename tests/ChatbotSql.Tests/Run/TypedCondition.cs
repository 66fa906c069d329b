using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Run;

/// <summary>The condition of a question as it is typed after <c>--where</c>.</summary>
internal static class TypedCondition
{
    public static Located? Of(string? sql) => sql is null ? null : new Located(sql, new SourceSpan(new SourceText("--where", sql), 0, sql.Length));
}

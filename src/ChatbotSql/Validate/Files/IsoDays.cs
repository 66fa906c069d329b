using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>Days that are written as 2026-03-01, so that their order as text is theirs.</summary>
internal static class IsoDays
{
    private const string Form = @"\d{4}-\d{2}-\d{2}";

    /// <summary>Whether all values of a column are so, as far as the reader looks to tell what it is.</summary>
    public static bool AreAll(DuckDbSession session, SourceFiles found, string column)
    {
        var files = found.Files!.Sampled with { Columns = found.Columns };
        try
        {
            return session.Scalar<bool>($"""
                SELECT coalesce(bool_and(regexp_full_match(text, {SqlLiteral.Text(Form)})), false)
                FROM (SELECT {SqlLiteral.Identifier(column)} AS text FROM {RawReader.Sql(files, [column], keepRejects: false)} LIMIT {RawReader.SampleRows})
                """);
        }
        catch (SqlException)
        {
            // Rows that cannot be read are the build's to tell.
            return false;
        }
    }
}

using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>Columns of CSV and JSON that hold nothing so far, such as when a deal was closed: what they are cannot be seen, and they are taken for text.</summary>
internal static class EmptyColumns
{
    /// <summary>What helps where an expression over these columns does not fit because of them; null where none is to blame.</summary>
    public static string? Help(DuckDbSession session, SourceFiles found, ImmutableArray<string> names)
    {
        var texts = found.Columns
            .Where(column => column.Type is "VARCHAR" or "JSON" && names.Contains(column.Name, StringComparer.OrdinalIgnoreCase))
            .Select(column => column.Name).ToList();
        if (found.Files is null or { Format: FileFormat.Parquet } || texts.Count == 0)
        {
            return null;
        }

        var empty = texts.Find(name => IsEmpty(session, found.Files, SqlLiteral.Identifier(name)));
        return empty is null ? null : $"`{empty}` has no values so far, which hides its type: write `CAST({SqlLiteral.Name(empty)} AS TIMESTAMP)` where it is for times, `CAST({SqlLiteral.Name(empty)} AS DECIMAL(18, 4))` where for numbers";
    }

    private static bool IsEmpty(DuckDbSession session, InputFiles files, string column)
    {
        try
        {
            return session.Scalar<long>($"SELECT count({column}) FROM (SELECT {column} FROM {RawReader.Sql(files, [], keepRejects: false)} LIMIT {RawReader.SampleRows})") == 0;
        }
        catch (SqlException)
        {
            // Rows that cannot be read are the build's to tell.
            return false;
        }
    }
}

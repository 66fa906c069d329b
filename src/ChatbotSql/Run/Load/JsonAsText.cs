using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Load;

/// <summary>Reads JSON whose reader refuses some rows: what it takes a column of days and times for depends on how many threads look, and it refuses the other.</summary>
internal static class JsonAsText
{
    /// <summary>A SELECT of the raw rows with times and text read as text, of which those times that the source reads are made again.</summary>
    public static string Rows(SourceRenderer renderer, BoundSource source)
    {
        var (times, texts) = (Columns(source, "DATE", "TIMESTAMP"), Columns(source, "VARCHAR"));
        var read = renderer.Raw(RawReader.Sql(source.Files!, [.. source.TextColumns, .. times, .. texts], keepRejects: false));
        var words = SourceWords.Of(source.Source);
        var made = times.Where(column => words.Contains(column) || words.Contains("*")).Select(SqlLiteral.Identifier).Select(column => $"CAST({column} AS TIMESTAMP) AS {column}").ToList();
        return $"SELECT *{(made.Count == 0 ? "" : $" REPLACE ({string.Join(", ", made)})")} FROM (\n{read}\n)";
    }

    /// <summary>The columns of files that are of some type and not read as text.</summary>
    private static ImmutableArray<string> Columns(BoundSource source, params string[] types) =>
        [.. source.RawColumns.Where(column => types.Contains(column.Type) && !source.TextColumns.Contains(column.Name) && !source.Files!.PartitionColumns.Contains(column.Name)).Select(column => column.Name)];
}

using System.Collections.Immutable;
using ChatbotSql.Expressions;

namespace ChatbotSql.Validate;

/// <summary>Tells which columns of CSV and JSON are read as they are written, whatever the reader takes them for by a look at the first rows.</summary>
internal static class TextColumns
{
    /// <param name="raw">The raw rows where columns are mapped of them as they are, or null.</param>
    public static ImmutableArray<string> Of(SourceFiles found, ImmutableArray<MappedColumn> columns, TableShape? raw)
    {
        if (found.Files is null or { Format: FileFormat.Parquet })
        {
            return [];
        }

        var texts = columns.Where(column => column.IsPlain && column.Type == "VARCHAR" && raw?.TypeOf(column.Sql.Trim('"')) is { } type && (found.Files.Format == FileFormat.Csv || IsReadOtherwise(type)))
            .Select(column => column.Sql.Trim('"'))
            .Concat(raw is null ? [] : Numbers(found, columns))
            .Select(name => found.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))?.Name ?? name);
        ImmutableArray<string> all = [.. found.WithStatedFormat.Concat(texts).Distinct()];
        return all.IsEmpty || found.Files.Format != FileFormat.Json ? all : [.. all.Union(UnusedDays(found))];
    }

    /// <summary>Columns of JSON that the source does not name. Where types are stated, the reader knows days by one way of writing them alone.</summary>
    private static IEnumerable<string> UnusedDays(SourceFiles found) => SourceWords.Of(found.Source) is var words && words.Contains("*")
        ? []
        : found.Columns.Where(column => column.Type is "DATE" or "TIMESTAMP" && !words.Contains(column.Name)).Select(column => column.Name);

    /// <summary>Columns of CSV that become numbers with decimals and are taken as they stand. The reader takes them for whole ones where it sees no others in the first rows, and would round the rest.</summary>
    private static IEnumerable<string> Numbers(SourceFiles found, ImmutableArray<MappedColumn> columns) =>
        from column in columns
        where found.Files?.Format == FileFormat.Csv && column.IsPlain && SqlTypes.IsInteger(column.RawType)
        let name = column.Sql.Trim('"')
        where columns.Count(other => other.IsPlain && string.Equals(other.Sql.Trim('"'), name, StringComparison.OrdinalIgnoreCase) && (other.Type is "DOUBLE" or "VARCHAR" || other.Type.StartsWith("DECIMAL", StringComparison.Ordinal))) == SourceWords.CountOf(found.Source, name)
        select name;

    /// <summary>Whether the JSON reader takes what may be text for something else, such as ids that are whole numbers; what nests is as it is.</summary>
    private static bool IsReadOtherwise(string type) => type != "VARCHAR" && !type.EndsWith(']') && !type.Contains('(', StringComparison.Ordinal);
}

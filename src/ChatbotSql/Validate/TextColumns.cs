using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;

namespace ChatbotSql.Validate;

/// <summary>Tells which columns of CSV and JSON are read as they are written, whatever the reader takes them for by a look at the first rows.</summary>
/// <remarks>Some the SQL of a source states, which has to meet them as text; the others are known by what is made of them, once it fits.</remarks>
internal static class TextColumns
{
    /// <summary>The source with those columns as text that its SQL states the format of times for, or what whole numbers are.</summary>
    public static SourceFiles AsStated(SourceFiles found)
    {
        if (!MayBeIn(found))
        {
            return found;
        }

        var formatted = SourceWords.WithStatedFormat(found.Source, found.Columns.Select(column => column.Name));
        var texts = found.Columns.Where(column => (formatted.Contains(column.Name) && column.Type != "VARCHAR" && !SqlTypes.IsNested(column.Type)) || IsCastAlways(found, column))
            .Select(column => column.Name).ToImmutableArray();
        return found with { StatedTexts = texts, Columns = [.. found.Columns.Select(column => texts.Contains(column.Name) ? column with { Type = "VARCHAR" } : column)] };
    }

    /// <summary>Those that are mapped to text as they stand and look like something else.</summary>
    public static ImmutableArray<TakenAsText> TakenElsewhere(SourceFiles found) => !MayBeIn(found) || found.Source.Sql is not null ? [] :
    [
        .. from mapped in found.Source.Columns
           where SourceWords.IsOne(mapped.Value.Text) && found.Table.Columns.Any(canonical => canonical.Name.Text == mapped.Key.Text && canonical.Type == "VARCHAR")
           from column in found.Columns
           where string.Equals(column.Name, mapped.Value.Text.Trim('"'), StringComparison.OrdinalIgnoreCase) && IsReadOtherwise(column.Type) && !found.Files!.PartitionColumns.Contains(column.Name)
           select new TakenAsText(column.Name, column.Type, mapped.Key.Text),
    ];

    /// <summary>All of them.</summary>
    /// <param name="found">The source as its SQL states it.</param>
    /// <param name="columns">What it makes of its rows.</param>
    /// <param name="raw">The raw rows where columns are mapped of them as they are, or null.</param>
    public static ImmutableArray<string> Of(SourceFiles found, ImmutableArray<MappedColumn> columns, TableShape? raw)
    {
        if (!MayBeIn(found))
        {
            return [];
        }

        var texts = columns.Where(column => column.IsPlain && column.Type == "VARCHAR" && raw?.TypeOf(column.Sql.Trim('"')) is { } type && (IsCsv(found) || IsReadOtherwise(type)))
            .Select(column => column.Sql.Trim('"'))
            .Concat(raw is null ? [] : Numbers(found, columns))
            .Select(name => found.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))?.Name ?? name);
        ImmutableArray<string> all = [.. found.StatedTexts.Concat(texts).Distinct()];
        return all.IsEmpty || IsCsv(found) ? all : [.. all.Union(UnusedDays(found))];
    }

    /// <summary>A column as it is read: what another column has as text is text here too, and has to become what it was taken for.</summary>
    public static MappedColumn Read(MappedColumn column, ImmutableArray<string> texts) => !column.IsPlain || !texts.Contains(column.Sql.Trim('"'), StringComparer.OrdinalIgnoreCase) ? column : column with
    {
        RawType = "VARCHAR",
        Conversion = column.Conversion switch
        {
            Conversion.None when column.Type != "VARCHAR" => Conversion.Cast,
            Conversion.Instant or Conversion.LocalTime => Conversion.TextTime,
            var other => other,
        },
    };

    /// <summary>Whether the reader looks at rows to tell what columns are.</summary>
    private static bool MayBeIn(SourceFiles found) => found.Files is { Format: FileFormat.Csv or FileFormat.Json };

    private static bool IsCsv(SourceFiles found) => found.Files is { Format: FileFormat.Csv };

    /// <summary>Whether the reader takes a column for whole numbers, by a look at the first rows, and the SQL says each time that it has decimals.</summary>
    private static bool IsCastAlways(SourceFiles found, ColumnType column) =>
        IsCsv(found) && SqlTypes.IsInteger(column.Type) && !SourceWords.Of(found.Source).Contains("*")
        && SourceWords.CountOfCasts(found.Source, column.Name) is > 0 and var casts && casts == SourceWords.CountOf(found.Source, column.Name);

    /// <summary>Columns of JSON that the source does not name. Where types are stated, the reader knows days by one way of writing them alone.</summary>
    private static IEnumerable<string> UnusedDays(SourceFiles found) => SourceWords.Of(found.Source) is var words && words.Contains("*")
        ? []
        : found.Columns.Where(column => column.Type is "DATE" or "TIMESTAMP" && !words.Contains(column.Name)).Select(column => column.Name);

    /// <summary>Columns of CSV that become numbers with decimals and are taken as they stand. The reader takes them for whole ones where it sees no others in the first rows, and would round the rest.</summary>
    private static IEnumerable<string> Numbers(SourceFiles found, ImmutableArray<MappedColumn> columns) =>
        from column in columns
        where IsCsv(found) && column.IsPlain && SqlTypes.IsInteger(column.RawType)
        let name = column.Sql.Trim('"')
        where columns.Count(other => other.IsPlain && string.Equals(other.Sql.Trim('"'), name, StringComparison.OrdinalIgnoreCase) && (other.Type is "DOUBLE" or "VARCHAR" || other.Type.StartsWith("DECIMAL", StringComparison.Ordinal))) == SourceWords.CountOf(found.Source, name)
        select name;

    /// <summary>Whether the JSON reader takes what may be text for something else, such as ids that are whole numbers; what nests is as it is.</summary>
    private static bool IsReadOtherwise(string type) => type != "VARCHAR" && !type.EndsWith(']') && !type.Contains('(', StringComparison.Ordinal);
}

using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>A source, its files and their columns, before its SQL is fitted to them.</summary>
/// <param name="Files">The files; null where a record of an earlier build tells the columns.</param>
/// <param name="Lacking">Columns that the files do not have and are NULL.</param>
internal sealed record SourceFiles(
    Source Source, CanonicalTable Table, InputFiles? Files, ImmutableArray<ColumnType> Columns, ImmutableArray<ColumnType> Lacking, ImmutableArray<LookupFiles> Lookups)
{
    /// <summary>Columns of CSV and JSON that are read as they are written, because the SQL states the format of the times in them, or what whole numbers are.</summary>
    public ImmutableArray<string> WithStatedFormat { get; private init; } = [];

    /// <summary>The same with such columns as text, whatever the reader takes them for.</summary>
    public SourceFiles AsWritten()
    {
        if (Files is null or { Format: FileFormat.Parquet })
        {
            return this;
        }

        var stated = SourceWords.WithStatedFormat(Source, Columns.Select(column => column.Name));
        var texts = Columns.Where(column => (stated.Contains(column.Name) && column.Type != "VARCHAR" && !SqlTypes.IsNested(column.Type)) || IsCastAlways(column))
            .Select(column => column.Name).ToImmutableArray();
        return this with { WithStatedFormat = texts, Columns = [.. Columns.Select(column => texts.Contains(column.Name) ? column with { Type = "VARCHAR" } : column)] };
    }

    /// <summary>Whether the reader takes a column for whole numbers, by a look at the first rows, and the SQL says each time that it has decimals.</summary>
    private bool IsCastAlways(ColumnType column) =>
        Files is { Format: FileFormat.Csv } && SqlTypes.IsInteger(column.Type) && !SourceWords.Of(Source).Contains("*")
        && SourceWords.CountOfCasts(Source, column.Name) is > 0 and var casts && casts == SourceWords.CountOf(Source, column.Name);
}

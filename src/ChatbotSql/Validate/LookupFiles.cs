using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>A lookup of a source and its files.</summary>
/// <param name="Files">The files; null where the project has none, and the table is empty.</param>
/// <param name="Columns">The columns that its SQL counts on.</param>
public sealed record LookupFiles(Lookup Lookup, InputFiles? Files, ImmutableArray<ColumnType> Columns)
{
    /// <summary>The table as an item of a WITH clause. Columns of text are read as text, whatever they look like.</summary>
    public string Sql => $"{SqlLiteral.Identifier(Lookup.Name.Text)} AS ({Select})";

    private string Select => Files is null
        ? $"SELECT {string.Join(", ", Columns.Select(column => $"CAST(NULL AS {column.Type}) AS {SqlLiteral.Identifier(column.Name)}").DefaultIfEmpty("NULL AS nothing"))} WHERE false"
        : $"SELECT * FROM {RawReader.Sql(Files, [.. Columns.Where(column => column.Type == "VARCHAR").Select(column => column.Name)], keepRejects: false)}";
}

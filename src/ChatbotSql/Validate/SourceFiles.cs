using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>A source, its files and their columns, before its SQL is fitted to them.</summary>
/// <param name="Files">The files; null where a record of an earlier build tells the columns.</param>
/// <param name="Columns">Their columns as the SQL meets them.</param>
/// <param name="Lacking">Columns that the files do not have and are NULL.</param>
internal sealed record SourceFiles(
    Source Source, CanonicalTable Table, InputFiles? Files, ImmutableArray<ColumnType> Columns, ImmutableArray<ColumnType> Lacking, ImmutableArray<LookupFiles> Lookups)
{
    /// <summary>The columns that the SQL itself says are read as text.</summary>
    public ImmutableArray<string> StatedTexts { get; init; } = [];
}

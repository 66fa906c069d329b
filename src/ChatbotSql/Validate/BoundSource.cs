using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>A source whose files are there and whose SQL fits them.</summary>
/// <param name="Files">The files; null where there are none and none are needed.</param>
/// <param name="RawColumns">The columns of the files.</param>
/// <param name="Lacking">Columns that the files do not have and are NULL in the raw rows.</param>
/// <param name="Lookups">Tables that <paramref name="Query"/> reads beside the raw rows.</param>
/// <param name="Columns">What the source makes of them.</param>
/// <param name="Query">The SELECT of the general form with parameters replaced, or null.</param>
/// <param name="Where">The condition on raw rows with parameters replaced, or null.</param>
/// <param name="Rules">The boolean rules over mapped rows with parameters replaced, by name.</param>
/// <param name="TextColumns">Columns of CSV and JSON that are read as text, such as those that become text, so that 007 stays 007.</param>
/// <param name="TellsRows">Whether it says which raw row each of its rows came from.</param>
public sealed record BoundSource(
    Source Source,
    CanonicalTable Table,
    InputFiles? Files,
    ImmutableArray<ColumnType> RawColumns,
    ImmutableArray<ColumnType> Lacking,
    ImmutableArray<LookupFiles> Lookups,
    ImmutableArray<MappedColumn> Columns,
    string? Query,
    string? Where,
    ImmutableSortedDictionary<string, string> Rules,
    ImmutableArray<string> TextColumns,
    bool TellsRows)
{
    /// <summary><see cref="Query"/> and the way back to its author's places; null where there is none.</summary>
    public ExpandedSql? Written { get; init; }

    public string Name => Source.Name.Text;

    /// <summary>The files of lookups, which have a say in every row.</summary>
    public IEnumerable<string> LookupPaths => Lookups.SelectMany(lookup => lookup.Files?.Paths ?? []);

    /// <summary>The files, those of lookups among them, that are not what they were when they were found.</summary>
    public IEnumerable<string> Changed() => Lookups.Select(lookup => lookup.Files).Prepend(Files).SelectMany(files => files?.Changed() ?? []).Distinct();
}

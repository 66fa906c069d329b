using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Init;

/// <summary>Files that are written alike and stand together: the files of one source.</summary>
/// <param name="Name">What a source of them is called.</param>
/// <param name="Patterns">How a project names them, relative to its folder.</param>
/// <param name="Columns">What the rows of a sample say of each column.</param>
public sealed record FileGroup(string Name, ImmutableArray<string> Patterns, InputFiles Files, ImmutableArray<ColumnProfile> Columns)
{
    /// <summary>The columns that some of the files do not have.</summary>
    public ImmutableArray<string> Lacking { get; init; } = [];

    /// <summary>Whether any of the files was asked for by its name, and not by a folder's.</summary>
    public bool IsNamed { get; init; }
}

using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A table that the SQL of a source can read beside its raw rows.</summary>
/// <param name="Files">Paths and globs; none where the project has no such files, and the table is empty.</param>
/// <param name="Columns">The columns that the SQL counts on, with their types.</param>
public sealed record Lookup(Located Name, ImmutableArray<Located> Files, ImmutableArray<TypedColumn> Columns);

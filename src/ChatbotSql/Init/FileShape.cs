using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Init;

/// <summary>Files of one folder that have the same columns.</summary>
/// <param name="Names">The columns on their first level.</param>
/// <param name="Columns">What the rows of a sample say of each column, and of the fields within.</param>
internal sealed record FileShape(FileFormat Format, string Folder, ImmutableArray<string> Names, ImmutableArray<string> Paths, ImmutableArray<ColumnProfile> Columns);

using System.Collections.Immutable;

namespace ChatbotSql.Validate.Files;

/// <summary>A column that is not the same in all files of a source.</summary>
/// <param name="Name">Its name as the source has it.</param>
/// <param name="Types">The types that it has, most files first, each with the number of files and the first of them.</param>
/// <param name="Lacking">The files that do not have it.</param>
/// <param name="Twice">The first file that has it more than once, or null.</param>
internal sealed record ColumnDrift(
    string Name, ImmutableArray<(string Type, int Files, string First)> Types, ImmutableArray<string> Lacking, string? Twice);

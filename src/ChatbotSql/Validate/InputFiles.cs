using System.Collections.Immutable;

namespace ChatbotSql.Validate;

/// <summary>The files of a source, all of one format.</summary>
/// <param name="Paths">Absolute paths in ordinal order, each once.</param>
public sealed record InputFiles(FileFormat Format, ImmutableArray<string> Paths)
{
    /// <summary>Whether the folders carry values, as in <c>date=2026-01-31/</c>.</summary>
    public bool ArePartitioned => Paths.Any(path => Path.GetDirectoryName(path)!.Split('/', '\\').Any(folder => folder.Contains('=')));
}

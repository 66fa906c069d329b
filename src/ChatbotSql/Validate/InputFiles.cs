using System.Collections.Immutable;

namespace ChatbotSql.Validate;

/// <summary>The files of a source, all of one format.</summary>
/// <param name="Paths">Absolute paths in ordinal order, each once.</param>
/// <param name="NestedIsJson">Whether what is nested in JSON stays JSON below the first level, so that fields may come and go.</param>
public sealed record InputFiles(FileFormat Format, ImmutableArray<string> Paths, bool NestedIsJson = false)
{
    /// <summary>Whether the folders carry values, as in <c>date=2026-01-31/</c>.</summary>
    public bool ArePartitioned => Paths.Any(path => Path.GetDirectoryName(path)!.Split('/', '\\').Any(folder => folder.Contains('=')));
}

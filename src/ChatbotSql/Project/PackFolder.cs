using System.Diagnostics.CodeAnalysis;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>Finds the metrics and templates that ship with the library: beside the program, or beside the library where a host loads it from elsewhere.</summary>
internal static class PackFolder
{
    private const string Name = "pack";

    /// <summary>Where it may stand, the likeliest first.</summary>
    public static IReadOnlyList<string> Places { get; } = [.. new[] { AppContext.BaseDirectory, FolderOfLibrary() }.OfType<string>().Select(folder => Path.GetFullPath(Path.Combine(folder, Name))).Distinct()];

    /// <exception cref="ProjectException">It is at none of the places.</exception>
    public static string Among(IReadOnlyList<string> places) => places.FirstOrDefault(Directory.Exists) ?? throw new ProjectException([ProjectErrors.NoPack(places)]);

    /// <summary>Null where the library is a part of the program.</summary>
    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "Where there is no file of the library, the program's folder is the one to look into.")]
    private static string? FolderOfLibrary() => typeof(PackFolder).Assembly.Location is { Length: > 0 } file ? Path.GetDirectoryName(file) : null;
}

using System.Collections.Immutable;
using System.Text.Json;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Languages;

/// <summary>Reads languages: those that ship with the tool, and a project's own in its folder <c>metrics/languages</c>.</summary>
public static class LanguageFiles
{
    private const string Default = "en";

    /// <param name="root">The project's folder.</param>
    /// <exception cref="ProjectException">There is no such language, or its file is not one of texts.</exception>
    public static Language Read(string root, string code)
    {
        var path = Folders(root).Select(folder => Path.Combine(folder, $"{code}.json")).FirstOrDefault(File.Exists);
        if (path is null || !code.All(char.IsAsciiLetterOrDigit))
        {
            throw new ProjectException([LanguageErrors.Unknown(code, Known(root))]) { IsOfUsage = true };
        }

        var texts = Texts(Path.Combine(Folders(root).Last(), $"{Default}.json"));
        return new Language(code, texts.SetItems(Texts(path)));
    }

    private static ImmutableArray<string> Folders(string root) => [Path.Combine(root, "metrics", "languages"), Path.Combine(ProjectLoader.PackFolder, "metrics", "languages")];

    private static ImmutableArray<string> Known(string root) =>
    [
        .. Folders(root).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.json"))
            .Select(path => Path.GetFileNameWithoutExtension(path)).Distinct().Order(StringComparer.Ordinal),
    ];

    private static ImmutableSortedDictionary<string, string> Texts(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), Json.Default.DictionaryStringString) is { } texts && texts.Values.All(text => text is not null)
                ? texts.ToImmutableSortedDictionary(StringComparer.Ordinal)
                : throw new JsonException("null is no text", path, lineNumber: 0, bytePositionInLine: 0);
        }
        catch (JsonException exception)
        {
            throw new ProjectException([LanguageErrors.DoesNotParse(Path.GetFileName(path), (exception.LineNumber ?? 0) + 1, exception.BytePositionInLine ?? 0)]);
        }
    }
}

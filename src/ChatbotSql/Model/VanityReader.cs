using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads an entry of <c>vanity</c>.</summary>
internal static class VanityReader
{
    public static Vanity Read(MappingReader reader, DiagnosticBag diagnostics) => new(
        Pattern(reader.RequiredText("pattern"), diagnostics),
        reader.Text("fact"),
        Texts(reader, "value"),
        Texts(reader, "numerator"),
        Texts(reader, "formula"),
        reader.RequiredWords("use_instead"),
        reader.RequiredText("why").Text);

    private static ImmutableArray<string> Texts(MappingReader reader, string key) => [.. reader.Words(key).Select(word => word.Text)];

    /// <summary>The pattern of a whole name; one that is no pattern is reported, and matches nothing.</summary>
    private static Regex Pattern(Located text, DiagnosticBag diagnostics)
    {
        try
        {
            return Whole(text.Text);
        }
        catch (RegexParseException exception)
        {
            diagnostics.Add(ModelErrors.NotAPattern(text, exception.Message));
            return Whole("");
        }
    }

    /// <summary>Patterns without backtracking are safe, but take twelve times as long to begin, which every command would pay.</summary>
    private static Regex Whole(string pattern) => new($"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}

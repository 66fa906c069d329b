using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads an entry of <c>vanity</c>.</summary>
internal static class VanityReader
{
    public static Vanity Read(MappingReader reader, DiagnosticBag diagnostics) => new(
        Pattern(reader.RequiredText("pattern"), diagnostics),
        reader.Text("fact"),
        [.. reader.Words("value").Select(word => word.Text)],
        [.. reader.Words("numerator").Select(word => word.Text)],
        reader.RequiredWords("use_instead"),
        reader.RequiredText("why").Text);

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

    /// <summary>Without backtracking no pattern takes longer than its text.</summary>
    private static Regex Whole(string pattern) => new($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}

using System.Globalization;
using System.Text;

namespace ChatbotSql.Init;

/// <summary>Names of other systems as the words they are made of.</summary>
internal static class Words
{
    /// <summary>Letters with accents; the runtime, without tables of languages, does not take them apart.</summary>
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿёй";

    /// <summary>The same without them.</summary>
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyеи";

    /// <summary>The words in lower case and without accents, of any script: of <c>conversationId</c>, <c>Conversation ID</c> and <c>conversation.id</c> the same.</summary>
    public static IReadOnlyList<string> Of(string name) => Split(Folded(name));

    public static string Joined(string name) => string.Join('_', Of(name));

    /// <summary>Whether joined words are the same but for what stands between them.</summary>
    public static bool AreSame(string one, string other) => one.Replace("_", "", StringComparison.Ordinal) == other.Replace("_", "", StringComparison.Ordinal);

    /// <summary>A name of ours made of the words that have no other letters than ours may have; perhaps an empty one.</summary>
    public static string AsName(string name, char between) => string.Join(between, Split(name).Where(word => word.All(char.IsAsciiLetterOrDigit)));

    /// <summary>Text without accents: exports leave them out, or write them as characters of their own.</summary>
    public static string Folded(string text) =>
        string.Concat(text.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark).Select(Folded));

    private static char Folded(char letter)
    {
        var place = Accented.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return place < 0 ? letter : char.IsUpper(letter) ? char.ToUpperInvariant(Plain[place]) : Plain[place];
    }

    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var isNext = char.IsUpper(name[i]) && i > 0 && (char.IsLower(name[i - 1]) || (char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (isNext || !char.IsLetterOrDigit(name[i]))
            {
                End(words, word);
            }

            if (char.IsLetterOrDigit(name[i]))
            {
                word.Append(char.ToLowerInvariant(name[i]));
            }
        }

        End(words, word);
        return words;
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}

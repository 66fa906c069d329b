using System.Text;

namespace ChatbotSql.Init;

/// <summary>Names of other systems as the words they are made of.</summary>
internal static class Words
{
    /// <summary>The words in lower case, of any script: of <c>conversationId</c>, <c>Conversation ID</c> and <c>conversation.id</c> the same.</summary>
    public static IReadOnlyList<string> Of(string name)
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

    public static string Joined(string name) => string.Join('_', Of(name));

    /// <summary>A name of ours made of the words that have no other letters than ours may have; perhaps an empty one.</summary>
    public static string AsName(string name, char between) => string.Join(between, Of(name).Where(word => word.All(char.IsAsciiLetterOrDigit)));

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}

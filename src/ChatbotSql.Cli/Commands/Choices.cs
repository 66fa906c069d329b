using System.CommandLine;
using System.CommandLine.Parsing;

namespace ChatbotSql.Cli.Commands;

/// <summary>Options whose values are a few words.</summary>
internal static class Choices
{
    /// <summary>Refuses any other word, and says of which option it is.</summary>
    public static void Accept(Option option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result => Refuse(result, option.Name, words));
    }

    private static void Refuse(OptionResult result, string option, string[] words)
    {
        foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value, StringComparer.Ordinal)))
        {
            result.AddError($"`{option}` is `{token.Value}`, expected one of {string.Join(", ", words.Select(word => $"`{word}`"))}");
        }
    }
}

using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Init;

/// <summary>Puts the words of a system into those that facts know: who handled a ticket, and what captured a lead.</summary>
internal static class OurWords
{
    private static readonly ImmutableHashSet<string> OfBots = ["bot", "chatbot", "assistant", "ai", "virtual", "automation", "automated", "бот", "робот"];
    private static readonly ImmutableHashSet<string> OfForms = ["form", "forms", "webform", "formular", "kontaktformular", "форма", "formulario", "formulaire"];

    /// <summary>The column as facts know its values; as it is where they do already, or where it is another column.</summary>
    public static ColumnProposal Of(ColumnProposal column, ColumnProfile raw) => column.Column switch
    {
        _ when column.Sql != raw.Sql || !raw.IsText => column,
        "handled_by" when raw.Share(text => text is "bot" or "human") < 1 => column with
        {
            Sql = $"CASE {When(raw, OfBots, "bot")}WHEN {raw.Sql} IS NOT NULL THEN 'human' END",
            Guess = "a guess: whoever is not called a bot is a person",
        },
        "origin" when raw.Values.Any(value => value.Text is not ("chatbot" or "form") && (Has(value.Text, OfBots) || Has(value.Text, OfForms))) => column with
        {
            Sql = $"CASE {When(raw, OfBots, "chatbot")}{When(raw, OfForms, "form")}ELSE lower({raw.Sql}) END",
            Guess = "a guess: what is called a bot or a form is one",
        },
        _ => column,
    };

    private static string When(ColumnProfile raw, ImmutableHashSet<string> words, string ours)
    {
        var texts = raw.Values.Select(value => value.Text).Where(text => Has(text, words)).Order(StringComparer.Ordinal).ToList();
        return texts.Count == 0 ? "" : $"WHEN {raw.Sql} IN ({string.Join(", ", texts.Select(SqlLiteral.Text))}) THEN '{ours}' ";
    }

    private static bool Has(string text, ImmutableHashSet<string> words) => Words.Of(text).Any(words.Contains);
}

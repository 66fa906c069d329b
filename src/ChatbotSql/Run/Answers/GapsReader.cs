using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Reads from the generated file what the content of the bot lacked, most frequent first.</summary>
public static class GapsReader
{
    /// <summary>Rows of intent, topic and question with how often, for how many people, and what became of their conversations.</summary>
    /// <param name="from">The first local date; without one, 28 days end with <paramref name="to"/>.</param>
    /// <param name="to">The last local date; without one, the last of the data.</param>
    /// <param name="intent">One intent, <see cref="Question.NoValue"/> for gaps without one, or null for all.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <exception cref="ProjectException">There is no file yet, or it has no gaps to tell of.</exception>
    public static RowSet Run(Catalog catalog, DateOnly? from, DateOnly? to, string? intent, int limit) =>
        GeneratedFile.Read(catalog, isStored: false, session => session.Rows(Sql(catalog.Templates, from, to, intent, limit)));

    internal static string Sql(TemplateEngine templates, DateOnly? from, DateOnly? to, string? intent, int limit) => templates.Render("outputs/gaps", new Dictionary<string, object?>
    {
        ["catalog"] = null,
        ["from"] = DateOrNull(from),
        ["to"] = DateOrNull(to),
        ["intent"] = intent is null ? null : SqlLiteral.TextOrNull(intent == Question.NoValue ? null : intent),
        ["limit"] = limit,
    });

    private static string DateOrNull(DateOnly? date) => date is { } day ? SqlLiteral.Date(day) : "CAST(NULL AS DATE)";
}

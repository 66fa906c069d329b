using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Run.Guards;

/// <summary>Each ticket is handled by the bot or by a human, as facts compare it with these words. Who else it is is not said: it may be a name.</summary>
internal static class HandlersAreKnown
{
    public static IEnumerable<Diagnostic> Check(DuckDbSession session, Catalog catalog)
    {
        if (catalog.Facts.GetValueOrDefault("tickets")?.Shape.TypeOf("handled_by") is null)
        {
            yield break;
        }

        var others = session.Scalar<long>("SELECT count(*) FROM tickets WHERE handled_by NOT IN ('bot', 'human')");
        if (others > 0)
        {
            yield return GuardErrors.UnknownHandlers(others);
        }
    }
}

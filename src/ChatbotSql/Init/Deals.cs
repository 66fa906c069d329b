using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Tells deals of a CRM from orders of a shop, and which of them are won.</summary>
internal static class Deals
{
    private const string Won = "won";
    private const string Open = "open";
    private static readonly ImmutableHashSet<string> OfDealsAlone = ["is_won", "iswon", "stage_name", "stagename", "dealstage", "deal_stage"];

    /// <summary>Whether a file has a column that deals have alone.</summary>
    public static bool Are(FileGroup group) => group.Columns.Any(column => OfDealsAlone.Contains(Words.Joined(column.Name)));

    /// <summary>The columns of revenue with what deals have: their kind, and a status that tells the won ones where the names of stages do not.</summary>
    public static ImmutableArray<ColumnProposal> In(FileGroup group, ImmutableArray<ColumnProposal> columns)
    {
        var status = columns.FirstOrDefault(column => column.Column == "status");
        var won = Flag(group, "is_won", "iswon");
        var told = status is not null && Words.Of(status.Raw).Any(word => word is "stage" or "dealstage") ? status.Raw
            : won?.Name ?? (Words.Of(group.Name).Any(word => word is "deal" or "deals" or "opportunity" or "opportunities") ? columns.FirstOrDefault(column => column.Column == "amount")?.Raw : null);
        if (told is null)
        {
            return columns;
        }

        if (won is not null && !StagesTell(group, status, won))
        {
            columns = [.. columns.Where(column => column.Column != "status"), Status(won, Flag(group, "is_closed", "isclosed"))];
        }

        return columns.Any(column => column.Column == "kind" && IsKind(group, column))
            ? columns
            : [.. columns.Where(column => column.Column != "kind"), new ColumnProposal("kind", told, "'deal'", ColumnMatcher.ByContent, 60) { Guess = "a guess: each row is a deal" }];
    }

    /// <summary>The rules of a status that is made here; none of any other.</summary>
    public static IEnumerable<(string Name, string Sql)> Rules(ColumnProposal status)
    {
        if (status.Why == ColumnMatcher.ByContent)
        {
            yield return ("counts", $"status = '{Won}'");
            if (status.Sql.Contains($"'{Open}'", StringComparison.Ordinal))
            {
                yield return (Open, $"status = '{Open}'");
            }
        }
    }

    private static ColumnProposal Status(ColumnProfile won, ColumnProfile? closed) =>
        new("status", won.Name, $"CASE WHEN {won.Sql} THEN '{Won}' {(closed is null ? "ELSE 'not won'" : $"WHEN {closed.Sql} THEN 'lost' ELSE '{Open}'")} END", ColumnMatcher.ByContent, 60)
        {
            Guess = "a guess: the names of its stages do not tell which are won",
        };

    /// <summary>Whether as many rows are in a stage that is called won as are flagged so.</summary>
    private static bool StagesTell(FileGroup group, ColumnProposal? status, ColumnProfile won) =>
        status is not null && Rows(group.Columns.First(column => column.Name == status.Raw), text => Synonyms.TellsRevenue(text, hasRefunds: false)) is > 0 and var called && called == Rows(won, text => text == "true");

    private static long Rows(ColumnProfile column, Func<string, bool> holds) => column.Values.Where(value => holds(value.Text)).Sum(value => value.Rows);

    private static ColumnProfile? Flag(FileGroup group, params string[] names) => group.Columns.FirstOrDefault(column => column.Type == "BOOLEAN" && names.Contains(Words.Joined(column.Name)));

    private static bool IsKind(FileGroup group, ColumnProposal kind) => group.Columns.First(column => column.Name == kind.Raw).Share(text => text.ToLowerInvariant() is "order" or "deal") > 0.5;
}

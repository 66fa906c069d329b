using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Asks what tells that rows are those of a table: an id and a time have rows of any kind.</summary>
internal static class Evidence
{
    private static readonly ImmutableHashSet<string> OfTickets = ["first_reply_at", "solved_at", "handled_by", "csat_score"];
    private static readonly ImmutableHashSet<string> OfLeads = ["email", "origin", "mql_at", "sql_at", "meeting_at", "meeting_held_at"];
    private static readonly ImmutableHashSet<string> OfTouches = ["kind", "source", "campaign"];
    private static readonly ImmutableHashSet<string> OfPeople = ["visitor_id", "lead_id", "email"];

    /// <summary>Why rows are probably not those of the table, or null.</summary>
    public static string? Against(FileGroup group, string table, ImmutableArray<ColumnProposal> columns) => table switch
    {
        "tickets" when !IsCalled(group, table, "ticket_id", columns) && !Has(columns, OfTickets) => "nothing tells that its rows are tickets",
        "leads" or "touches" when Deals.Are(group) && Amounts.AreIn(group) => "its rows are deals",
        "leads" when IsOfAccounts(group) => "its rows are people of accounts, who may be leads no more",
        "leads" when !IsCalled(group, table, "lead_id", columns) && !Has(columns, OfLeads) => "nothing tells that its rows are leads",
        "touches" when Synonyms.Tell(group.Name, "leads") && !Tells(group, table) => "its rows are people, and not touches of them",
        "touches" when !Has(columns, OfPeople) => "nothing tells whose touches its rows are",
        "touches" when !IsCalled(group, table, "touch_id", columns) && !Has(columns, OfTouches) => "nothing tells that its rows are touches",
        _ => null,
    };

    /// <summary>Whether more than an id and a time tells what rows are: the name of the files or of their key, or columns that a table needs which others lack.</summary>
    public static bool IsStrong(SourceProposal source) => source.Missing.IsEmpty && source.Doubt is null
        && (source.Table.Name.Text is "events" or "touches" or Costs.Table
            || Tells(source.Group, source.Table.Name.Text)
            || source.Columns.Any(column => source.Table.Key.Contains(column.Column) && Words.Of(column.Raw).Count > 1));

    /// <summary>Whether a file, or its key, has the name of the table, and not only that of any key.</summary>
    private static bool IsCalled(FileGroup group, string table, string key, ImmutableArray<ColumnProposal> columns) =>
        Tells(group, table) || columns.Any(column => column.Column == key && Synonyms.Of("", key).Append(key).Any(name => Words.Joined(column.Raw).Contains(name, StringComparison.Ordinal)));

    public static bool Tells(FileGroup group, string table) => group.Patterns.Append(group.Name).Any(name => Synonyms.Tell(name, table));

    private static bool Has(ImmutableArray<ColumnProposal> columns, ImmutableHashSet<string> names) => columns.Any(column => names.Contains(column.Column) && column.Certainty >= 60);

    /// <summary>CRMs that tell leads from contacts give an account to the latter, which leads become.</summary>
    private static bool IsOfAccounts(FileGroup group) =>
        group.Columns.Any(column => Words.AreSame(Words.Joined(column.Name), "account_id")) && Words.Of(group.Name).Any(word => word is "contact" or "contacts");
}

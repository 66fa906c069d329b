using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Templates;

/// <summary>Renders the SQL that finds out which ids are the same person.</summary>
public sealed class IdentitySql(TemplateEngine templates, ProjectModel model)
{
    /// <summary>The macros that turn the ids of a row into keys, which facts use too, and the schemas they live in.</summary>
    public string Keys() => templates.Render("identity/keys", new Dictionary<string, object?>
    {
        ["ignored"] = List(model.Settings.IgnoredIds),
        ["ignored_addresses"] = List(model.Settings.IgnoredIds.Select(id => id.Trim().ToLowerInvariant())),
        ["salt"] = Salt.Of(model.Settings),
    });

    /// <summary>What ties ids together, as nodes and pairs of them.</summary>
    /// <param name="tables">The canonical tables that name people, and are fed.</param>
    /// <param name="hasEvents">Whether events may name leads or e-mail addresses, or leads their conversations.</param>
    public string Ties(IReadOnlyCollection<CanonicalTable> tables, bool hasEvents) => templates.Render("identity/ties", new Dictionary<string, object?>
    {
        ["has_events"] = hasEvents,
        ["conversation_tables"] = tables.Where(NamesConversations).Select(RowsOf).ToImmutableArray(),
        ["tables"] = tables.Select(table => new Dictionary<string, object?>
        {
            ["name"] = RowsOf(table),
            ["ids"] = string.Join(", ", KeysOf(table).Concat(NamesConversations(table) ? ["'conversation:' || conversation_key(conversation_id)"] : [])),
        }).ToImmutableArray(),
    });

    public string People(string catalog) => templates.Render("identity/people", new Dictionary<string, object?> { ["catalog"] = catalog });

    /// <summary>The rows of a canonical table with the person of each.</summary>
    public string PersonOf(CanonicalTable table) => templates.Render("identity/person_of", new Dictionary<string, object?>
    {
        ["name"] = table.Name.Text,
        ["rows"] = SqlLiteral.Identifier(RowsOf(table)),
        ["keys"] = KeysOf(table).ToImmutableArray(),
    });

    /// <summary>The name of the rows of a table that names people, before they are told whose they are; a source may have the table's own.</summary>
    public static string RowsOf(CanonicalTable table) => $"all {table.Name.Text}: rows";

    /// <summary>Whether its rows tie a conversation to a person that the conversation may not know of.</summary>
    private static bool NamesConversations(CanonicalTable table) => table.Has("conversation_id") && (table.Has("lead_id") || table.Has("email"));

    private static IEnumerable<string> KeysOf(CanonicalTable table) => CanonicalTable.IdentityColumns.Where(table.Has).Select(column => column switch
    {
        "visitor_id" => "visitor_key(visitor_id)",
        "lead_id" => "lead_key(lead_id)",
        _ => "email_key(email)",
    });

    private static string List(IEnumerable<string> values) => $"CAST({SqlLiteral.List(values)} AS VARCHAR[])";
}

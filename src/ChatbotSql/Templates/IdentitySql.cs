using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Templates;

/// <summary>Renders the SQL that finds out which ids are the same person.</summary>
internal sealed class IdentitySql(TemplateEngine templates, ProjectModel model)
{
    /// <summary>The macros that turn the ids of a row into keys, which facts use too, and the schemas they live in.</summary>
    public string Keys() => templates.Render("identity/keys", new Dictionary<string, object?>
    {
        ["ignores"] = !model.Settings.IgnoredIds.IsEmpty,
        ["ignored"] = List(model.Settings.IgnoredIds),
        ["ignored_addresses"] = List(model.Settings.IgnoredIds.Select(id => id.Trim().ToLowerInvariant())),
        ["salt"] = Salt.Of(model.Settings),
    });

    /// <summary>Statements that find the conversations whose events tie ids together, and what is kept of them from an earlier build.</summary>
    /// <param name="sources">Each source of events with the rows that are read of it.</param>
    /// <param name="tables">The canonical tables that name people, and are fed.</param>
    /// <param name="kept">The sources that an earlier build has records of, with a table of the files that are as they were; null where all is read.</param>
    public string Named(
        IEnumerable<(string Name, string Rows)> sources, IEnumerable<CanonicalTable> tables, string catalog, string earlier, IEnumerable<(string Name, string Files)>? kept) =>
        templates.Render("identity/named", new Dictionary<string, object?>
        {
            ["sources"] = sources.Select(source => new Dictionary<string, object?> { ["name"] = source.Name, ["rows"] = source.Rows }).ToList(),
            ["conversation_tables"] = tables.Where(NamesConversations).Select(RowsOf).ToImmutableArray(),
            ["catalog"] = catalog,
            ["earlier"] = earlier,
            ["changed"] = kept is not null,
            ["kept"] = kept?.Select(source => new Dictionary<string, object?> { ["name"] = source.Name, ["files"] = source.Files }).ToList(),
        });

    /// <summary>Statements that collect the ids that events tie together, and record those of sources that are read in place.</summary>
    /// <param name="sources">Rows of sources of events, with the table of the conversations that are looked for in them.</param>
    public string EventIds(IEnumerable<(string Name, string Rows, string Conversations)> sources, IEnumerable<string> inPlace, string catalog, bool changed) =>
        templates.Render("identity/event_ids", new Dictionary<string, object?>
        {
            ["sources"] = sources.Select(source => new Dictionary<string, object?> { ["name"] = source.Name, ["rows"] = source.Rows, ["conversations"] = source.Conversations }).ToList(),
            ["in_place"] = List(inPlace),
            ["catalog"] = catalog,
            ["changed"] = changed,
        });

    /// <summary>What ties ids together, as nodes and pairs of them.</summary>
    /// <param name="tables">The canonical tables that name people, and are fed.</param>
    /// <param name="hasEvents">Whether the ids of events were collected.</param>
    public string Ties(IReadOnlyCollection<CanonicalTable> tables, bool hasEvents) => templates.Render("identity/ties", new Dictionary<string, object?>
    {
        ["has_events"] = hasEvents,
        ["tables"] = tables.Select(table => new Dictionary<string, object?>
        {
            ["name"] = RowsOf(table),
            ["ids"] = string.Join(", ", KeysOf(table).Select(key => key.Sql).Concat(NamesConversations(table) ? ["'conversation:' || conversation_key(conversation_id)"] : [])),
        }).ToImmutableArray(),
    });

    public string People(string catalog) => templates.Render("identity/people", new Dictionary<string, object?> { ["catalog"] = catalog });

    /// <summary>The rows of a canonical table with the person of each.</summary>
    public string PersonOf(CanonicalTable table) => templates.Render("identity/person_of", new Dictionary<string, object?>
    {
        ["name"] = table.Name.Text,
        ["rows"] = SqlLiteral.Identifier(RowsOf(table)),
        ["keys"] = KeysOf(table).Select(key => new Dictionary<string, object?> { ["type"] = key.Type, ["sql"] = key.Sql }).ToImmutableArray(),
    });

    /// <summary>The name of the rows of a table that names people, before they are told whose they are; a source may have the table's own.</summary>
    public static string RowsOf(CanonicalTable table) => $"all {table.Name.Text}: rows";

    /// <summary>Whether its rows tie a conversation to a person that the conversation may not know of.</summary>
    private static bool NamesConversations(CanonicalTable table) => table.Has("conversation_id") && (table.Has("lead_id") || table.Has("email"));

    /// <summary>The keys that a row of a table has, with what those of the type begin with.</summary>
    private static IEnumerable<(string Type, string Sql)> KeysOf(CanonicalTable table) => CanonicalTable.IdentityColumns.Where(table.Has).Select(column => column switch
    {
        "visitor_id" => ("visitor:", "visitor_key(visitor_id)"),
        "lead_id" => ("lead:", "lead_key(lead_id)"),
        _ => ("email:", "email_key(email)"),
    });

    private static string List(IEnumerable<string> values) => $"CAST({SqlLiteral.List(values)} AS VARCHAR[])";
}

using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Model;

namespace ChatbotSql.Init;

/// <summary>Decides which canonical table a group of files feeds, and how.</summary>
internal sealed class SourceProposer(ImmutableArray<CanonicalTable> tables)
{
    internal const string EventName = "event_name";

    /// <summary>The roles that logs give to who wrote a message.</summary>
    private static readonly ImmutableDictionary<string, string> Roles = new Dictionary<string, string>
    {
        ["user"] = "user_message",
        ["customer"] = "user_message",
        ["visitor"] = "user_message",
        ["human"] = "user_message",
        ["client"] = "user_message",
        ["bot"] = "bot_message",
        ["assistant"] = "bot_message",
        ["system"] = "bot_message",
        ["wizard"] = "bot_message",
        ["agent"] = "agent_message",
        ["operator"] = "agent_message",
    }.ToImmutableDictionary();

    /// <summary>The table that the most columns fit, of those whose required columns are all there if there is one.</summary>
    public SourceProposal Propose(FileGroup group)
    {
        var fitting = tables
            .Select(table => Of(group, table))
            .OrderBy(proposal => proposal.Missing.Length + (proposal.Doubt is null ? 0 : 1))
            .ThenByDescending(proposal => Weight(group, proposal))
            .First();
        return fitting.Table is { IsEvents: false, Key.IsEmpty: false } ? fitting with { Latest = ColumnMatcher.Latest(fitting.Unused) }
            : fitting.Missing is [EventName] && Answer(fitting.Columns) is { } answer ? fitting with { Columns = [answer, .. fitting.Columns], Missing = [] }
            : fitting;
    }

    private static int Weight(FileGroup group, SourceProposal proposal) =>
        proposal.Columns.Sum(column => column.Certainty)
        + (Evidence.Tells(group, proposal.Table.Name.Text) ? 250 : 0)
        - (25 * proposal.Unused.Count());

    private static SourceProposal Of(FileGroup group, CanonicalTable table)
    {
        var columns = ColumnMatcher.Match(table, group.Columns);
        (group, columns) = Completions.In(group, columns);
        if (table.Has(EventName) && Roled(group, columns) is { } role)
        {
            columns = [role, .. columns.Where(column => column.Column != EventName && column.Raw != role.Raw)];
        }

        columns = Completed(group, table, columns);
        var raw = group.Columns.ToDictionary(column => column.Name);
        var missing = table.Columns
            .Where(column => IsNeeded(column, table) && columns.All(proposal => proposal.Column != column.Name.Text))
            .Select(column => column.Name.Text);
        var times = table.Columns.Where(column => column.Type == "TIMESTAMP").Select(column => column.Name.Text).ToHashSet();
        return new SourceProposal(
            group, table, [.. columns.Select(column => OurIds.Of(OurWords.Of(column, raw[column.Raw]), raw[column.Raw]))], [.. missing], Events(columns, raw),
            columns.Any(column => times.Contains(column.Column) && raw[column.Raw].LacksZone),
            [.. Rules(table, columns, raw)])
        {
            Doubt = table.Name.Text == Costs.Table ? Costs.Against(group) : Evidence.Against(group, table.Name.Text, columns),
            Kept = DeletedRows.Conditions(group.Columns),
        };
    }

    /// <summary>The columns in the table's order, with those that the kind of file tells.</summary>
    private static ImmutableArray<ColumnProposal> Completed(FileGroup group, CanonicalTable table, ImmutableArray<ColumnProposal> columns)
    {
        var all = table.Name.Text switch
        {
            "events" => EventOrder.In(group, columns),
            "revenue" => Deals.In(group, columns),
            Costs.Table => Costs.In(group, columns),
            _ => columns,
        };
        return [.. table.Columns.SelectMany(canonical => all.Where(column => column.Column == canonical.Name.Text))];
    }

    /// <summary>Whether a source of the table says nothing without the column.</summary>
    private static bool IsNeeded(CanonicalColumn column, CanonicalTable table) =>
        column.IsRequired || column.Name.Text == table.Time || (table.IsEvents && column.Name.Text == "conversation_id") || (table.Name.Text == "revenue" && column.Name.Text == "amount");

    /// <summary>The event of each message by who wrote it, in logs that have nothing else to tell it by.</summary>
    private static ColumnProposal? Roled(FileGroup group, ImmutableArray<ColumnProposal> columns)
    {
        var named = columns.FirstOrDefault(column => column.Column == EventName);
        var known = named is null ? 0 : group.Columns.First(column => column.Name == named.Raw).Share(text => Synonyms.Event(text) is not null);
        var role = group.Columns.FirstOrDefault(column => column.Distinct is > 1 and <= 6 && column.Share(text => Roles.ContainsKey(text.ToLowerInvariant())) > 0.9);
        // Where they stand in one column, a bot may be known for an event and a visitor for a role alone.
        if (role is null || known > (role.Name == named?.Raw ? 0.9 : 0.4))
        {
            return null;
        }

        var cases = role.Values.Where(value => Roles.ContainsKey(value.Text.ToLowerInvariant()))
            .Select(value => $"WHEN {SqlLiteral.Text(value.Text)} THEN '{Roles[value.Text.ToLowerInvariant()]}'");
        return new ColumnProposal(EventName, role.Name, $"CASE {role.Sql} {string.Join(' ', cases)} ELSE {role.Sql} END", ColumnMatcher.ByContent, 90);
    }

    /// <summary>The event of a list of answers to a survey, which have a score and nothing else to tell it by.</summary>
    private static ColumnProposal? Answer(ImmutableArray<ColumnProposal> columns) =>
        columns.FirstOrDefault(column => column.Column == "score") is { Certainty: > 80 } score && !columns.Any(column => column.Column is "intent" or "flow")
            ? new ColumnProposal(EventName, score.Raw, "'csat_submitted'", ColumnMatcher.ByContent, 60) { Guess = "a guess: each row is an answer to a survey" }
            : null;

    private static ImmutableArray<EventProposal> Events(ImmutableArray<ColumnProposal> columns, Dictionary<string, ColumnProfile> raw) =>
        columns.FirstOrDefault(column => column.Column == EventName) is { } named && named.Sql == raw[named.Raw].Sql
            ? MessageDirection.Told([.. raw[named.Raw].Values.Select(value => new EventProposal(value.Text, Synonyms.Event(value.Text) ?? OfType(value.Text, raw[named.Raw]), value.Rows))])
            : [];

    /// <summary>What the type of a row tells that names no event: collectors log the views of pages so.</summary>
    private static string? OfType(string text, ColumnProfile raw) => raw.Completion is not null && Words.Joined(text) == "page" ? "page_view" : null;

    private static IEnumerable<(string Name, string Sql)> Rules(CanonicalTable table, ImmutableArray<ColumnProposal> columns, Dictionary<string, ColumnProfile> raw)
    {
        var names = table.Rules.Select(rule => rule.Name).ToHashSet(StringComparer.Ordinal);
        var score = columns.FirstOrDefault(column => column.Column is "score" or "csat_score");
        if (names.Contains("csat_positive") && score is not null && raw[score.Raw].Most is { } most)
        {
            yield return ("csat_positive", string.Create(CultureInfo.InvariantCulture, $"{score.Column} >= {(most <= 1 ? 1 : most <= 5 ? 4 : Math.Ceiling(most * 0.8)):0}"));
        }

        if (names.Contains("counts") && columns.FirstOrDefault(column => column.Column == "status") is { } status)
        {
            foreach (var rule in status.Why == ColumnMatcher.ByContent ? Deals.Rules(status) : Counts(columns, raw[status.Raw]))
            {
                yield return rule;
            }
        }
    }

    private static IEnumerable<(string Name, string Sql)> Counts(ImmutableArray<ColumnProposal> columns, ColumnProfile status)
    {
        // Of an order that was refunded nothing is left, unless the refund is a row of its own.
        var hasRefunds = columns.Any(column => column.Column == "refund_of");
        var good = status.Values.Select(value => value.Text).Where(text => Synonyms.TellsRevenue(text, hasRefunds));
        if (good.Any())
        {
            yield return ("counts", $"status IN ({string.Join(", ", good.Order(StringComparer.Ordinal).Select(SqlLiteral.Text))})");
        }
    }
}

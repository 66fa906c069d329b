using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A table that sources feed, such as <c>events</c> or <c>leads</c>.</summary>
/// <param name="Key">The columns that tell its rows apart; empty where every row stands for itself.</param>
/// <param name="Time">The column that places a row in time, by which coverage is measured.</param>
/// <param name="Until">The column with the last day that a row covers, or null where it is that of <paramref name="Time"/>.</param>
/// <param name="Rules">Conditions on its rows that a source may state.</param>
/// <param name="Checks">What every row has to meet.</param>
public sealed record CanonicalTable(
    Located Name,
    string Description,
    ImmutableArray<string> Key,
    string Time,
    string? Until,
    ImmutableArray<CanonicalColumn> Columns,
    ImmutableArray<TableRule> Rules,
    ImmutableArray<RowCheck> Checks)
{
    /// <summary>The table that conversations are made of.</summary>
    public const string Events = "events";

    /// <summary>The raw rows that events are made of, each once: where a row is two events, <c>also_event</c> names the other.</summary>
    public const string EventRows = "event_rows";

    public bool IsEvents => Name.Text == Events;

    public bool Has(string column) => Columns.Any(candidate => candidate.Name.Text == column);

    /// <summary>Whether its rows name people, so that each can be given its <c>person_id</c>; events are too many for that.</summary>
    public bool NamesPeople => !IsEvents && IdentityColumns.Any(Has);

    /// <summary>The columns that hold ids of people.</summary>
    public static ImmutableArray<string> IdentityColumns { get; } = ["visitor_id", "lead_id", "email"];
}

using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A table that sources feed, such as <c>events</c> or <c>leads</c>.</summary>
/// <param name="Key">The columns that tell its rows apart; empty where every row stands for itself.</param>
/// <param name="Time">The column that places a row in time, by which coverage is measured.</param>
public sealed record CanonicalTable(
    Located Name,
    string Description,
    ImmutableArray<string> Key,
    string Time,
    ImmutableArray<CanonicalColumn> Columns)
{
    /// <summary>The table that conversations are made of.</summary>
    public const string Events = "events";

    public bool IsEvents => Name.Text == Events;
}

using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>Raw files and the SQL that maps them onto a canonical table.</summary>
/// <param name="Preset">The preset that it begins with, or null.</param>
/// <param name="Feeds">The canonical table.</param>
/// <param name="Files">Paths and globs, relative to the project, environment variables replaced.</param>
/// <param name="TimeZone">The zone of times that carry none, or null.</param>
/// <param name="Columns">Canonical or further columns and their SQL over the raw row, or over the row that <paramref name="Sql"/> makes of it; empty where that makes them all.</param>
/// <param name="Sql">The general form: a SELECT over <c>raw</c>, or null.</param>
/// <param name="MayLack">Columns of the raw row that are NULL where the files do not have them.</param>
/// <param name="NestedIsJson">Whether what is nested in JSON files stays JSON, so that fields may come and go.</param>
/// <param name="Lookups">Tables that <paramref name="Sql"/> can read beside the raw rows.</param>
/// <param name="Rules">Boolean rules over the mapped row, such as <c>greeting</c> and <c>csat_positive</c>, by name.</param>
/// <param name="Where">Which raw rows are read at all, or null.</param>
/// <param name="LatestBy">A mapped column: the newest row of a key stands; or null.</param>
/// <param name="CoversFrom">The first local date covered, or null for the first row's.</param>
/// <param name="CoversUntil">The last local date covered, or null for the last row's.</param>
/// <param name="MaxBadRows">The share of bad rows, 0 to 1, above which the build fails; null where it fails only if no row can be used.</param>
/// <param name="MaxBadFiles">How many files may be left out because they cannot be read; above it the build fails.</param>
public sealed record Source(
    Located Name,
    ChosenPreset? Preset,
    Located Feeds,
    ImmutableArray<Located> Files,
    string? TimeZone,
    ImmutableArray<SqlEntry> Columns,
    SqlText? Sql,
    ImmutableArray<TypedColumn> MayLack,
    bool NestedIsJson,
    ImmutableArray<Lookup> Lookups,
    ImmutableArray<EventNames> EventNames,
    ImmutableDictionary<string, SqlText> Rules,
    SqlText? Where,
    Located? LatestBy,
    DateOnly? CoversFrom,
    DateOnly? CoversUntil,
    BadRowPolicy BadRows,
    decimal? MaxBadRows,
    int MaxBadFiles)
{
    /// <summary>Whether its rows come to one of some canonical tables.</summary>
    internal bool FeedsAny(IEnumerable<string> tables) => tables.Contains(Feeds.Text);
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Languages;
using ChatbotSql.Model;

namespace ChatbotSql.Report.Weekly;

/// <summary>What a team reads on Monday: the scorecards of one week and what stands behind them.</summary>
/// <param name="Week">The first local date of the week.</param>
/// <param name="Weeks">How many weeks up to it are shown.</param>
/// <param name="Scorecards">The metrics that teams read together, in order.</param>
/// <param name="Tables">The rows of each query of <c>sql/duckdb/report</c>, by its name.</param>
/// <param name="Queries">The SQL of those whose numbers belong to no metric, by the same name.</param>
/// <param name="TooOld">Says so where the last complete week was asked for and ended long ago; otherwise null.</param>
public sealed record WeeklyReport(
    string Project,
    string Currency,
    DateOnly Week,
    int Weeks,
    ImmutableArray<Scorecard> Scorecards,
    ImmutableSortedDictionary<string, RowSet> Tables,
    ImmutableSortedDictionary<string, string> Queries,
    Language Language,
    Diagnostic? TooOld);

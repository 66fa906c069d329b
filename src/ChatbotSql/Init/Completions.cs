using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>Takes what a column is empty of from another that holds the same: the visitor from a second id, and what happened from the type of rows that name no event.</summary>
internal static class Completions
{
    private const double Full = 0.95;
    private const double LeastGain = 0.05;
    private const int MostTypes = 20;

    /// <summary>Whether another column may hold what a column is empty of.</summary>
    public static bool May(ColumnProfile one, ColumnProfile other) =>
        one.Name != other.Name && one.FilledShare is > 0 and < Full && other.FilledShare > 0
        && ((ColumnMatcher.IsVisitor(one) && ColumnMatcher.IsVisitor(other))
            || (Words.Joined(one.Name) is "event" or "event_name" && Words.Joined(other.Name) is "type" or "event_type" && one.IsText && other is { IsText: true, Distinct: <= MostTypes }));

    /// <summary>The first column with the other in the place of its empty values, and the type of that.</summary>
    public static (string Sql, string Type) Sql(ColumnProfile one, ColumnProfile other)
    {
        var isOneType = one.Type == other.Type;
        string Text(ColumnProfile column) => isOneType ? column.Sql : $"CAST({column.Sql} AS VARCHAR)";
        var first = one.IsText && one.Values.Any(value => value.Text.Length == 0) ? $"nullif({one.Sql}, '')" : Text(one);
        return ($"coalesce({first}, {Text(other)})", isOneType ? one.Type : "VARCHAR");
    }

    /// <summary>The files and what is taken from them, with the columns completed that are emptier without.</summary>
    public static (FileGroup Group, ImmutableArray<ColumnProposal> Columns) In(FileGroup group, ImmutableArray<ColumnProposal> columns)
    {
        foreach (var proposal in columns.Where(column => column.Column is "visitor_id" or SourceProposer.EventName))
        {
            var raw = group.Columns.First(column => column.Name == proposal.Raw);
            var more = raw.Completed
                .Where(completed => completed.FilledShare - raw.FilledShare >= LeastGain && columns.All(other => other.Raw != completed.Completion))
                .MaxBy(completed => completed.FilledShare);
            if (more is not null && proposal.Sql == raw.Sql)
            {
                group = group with { Columns = group.Columns.Replace(raw, more) };
                columns = columns.Replace(proposal, proposal with { Sql = more.Sql, Guess = $"a guess: where {raw.Name} is empty, {more.Completion} tells" });
            }
        }

        return (group, columns);
    }
}

using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>What a row has to meet to be counted by a side of a metric.</summary>
internal static class RowConditions
{
    /// <summary>The conditions of the side, then those of its one aggregate.</summary>
    public static ImmutableArray<RowCondition> Of(BoundSide side)
    {
        var call = side.Expression.OnlyAggregate;
        RowCondition?[] own =
        [
            call?.Filter is { } filter ? new RowCondition.Written(filter) : null,
            call?.Argument is { } argument ? call.CountsRows ? new RowCondition.Written(argument) : new RowCondition.HasValue(argument) : null,
        ];
        // The attribution tells which rows there are at all, and stands last among the conditions.
        var conditions = side.Attribution is null ? side.Conditions : [side.Conditions[^1], .. side.Conditions[..^1]];
        return [.. conditions.Select(condition => new RowCondition.Written(condition)), .. own.OfType<RowCondition>()];
    }
}

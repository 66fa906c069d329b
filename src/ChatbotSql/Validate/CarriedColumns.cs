using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>
/// The further columns of events that conversations keep: those that a dimension, a metric or a rule names. Each takes its
/// time and its room in every conversation, so what nobody asks for stays in the log.
/// </summary>
internal static class CarriedColumns
{
    /// <param name="further">The further columns of events.</param>
    public static ImmutableArray<ColumnType> Of(ProjectModel model, ImmutableArray<ColumnType> further)
    {
        if (further.IsEmpty)
        {
            return [];
        }

        var named = ExpressionsOf.OverRows(model).SelectMany(sql => SourceWords.Of(sql.Text))
            .Concat(model.Dimensions.Select(dimension => dimension.Name.Text))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. further.Where(column => named.Contains(column.Name))];
    }
}

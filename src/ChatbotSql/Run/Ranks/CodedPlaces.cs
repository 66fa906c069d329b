using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Ranks;

/// <summary>The places that rows have by their day and dimensions, and the cells that those of a place count in.</summary>
/// <param name="Dimensions">The dimensions, each with its values at the places of their codes.</param>
/// <param name="First">The first day.</param>
internal sealed record CodedPlaces(CellIndex Index, ImmutableArray<(BoundDimension Dimension, object?[] Values)> Dimensions, DateOnly First)
{
    /// <param name="segments">The dimensions of each segment.</param>
    public static CodedPlaces Of(
        ImmutableArray<(BoundDimension Dimension, object?[] Values)> dimensions, IEnumerable<CuboidPlan> segments, DateOnly first, int days, int weekShift)
    {
        var order = dimensions.Select(pair => pair.Dimension).ToImmutableArray();
        var index = new CellIndex(
            [.. dimensions.Select(pair => pair.Values.Length)],
            [.. segments.Select(segment => segment.Dimensions.Select(dimension => order.IndexOf(dimension)).ToImmutableArray())],
            first, days, weekShift);
        return new CodedPlaces(index, dimensions, first);
    }

    /// <summary>The SQL of the place of a row.</summary>
    /// <param name="date">The SQL of its day.</param>
    /// <param name="code">The SQL of the code of a dimension, by its number.</param>
    public string Sql(string date, Func<int, string> code)
    {
        var place = $"coalesce(CAST({date} - {SqlLiteral.Date(First)} AS BIGINT) + 1, 0)";
        for (var number = 0; number < Dimensions.Length; number++)
        {
            place = string.Create(CultureInfo.InvariantCulture, $"({place} * {Dimensions[number].Values.Length} + {code(number)})");
        }

        return place;
    }

    /// <summary>The values of the dimensions of a segment, by code.</summary>
    public ImmutableArray<object?[]> ValuesOf(CuboidPlan segment) =>
        [.. segment.Dimensions.Select(dimension => Dimensions.First(pair => pair.Dimension == dimension).Values)];
}

using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Dimensions over the columns of a fact.</summary>
internal static class DimensionSql
{
    /// <summary>The values of a dimension as they are stored: of its type, whatever the fact's column is of.</summary>
    public static string Over(this BoundDimension dimension, FactSchema fact)
    {
        var sql = dimension.SqlByFact[fact.Name];
        var isOfType = dimension.Type == "BOOLEAN" || (sql == dimension.Name && fact.Shape.TypeOf(sql) == dimension.Type);
        return isOfType ? sql : $"CAST({sql} AS {dimension.Type})";
    }
}

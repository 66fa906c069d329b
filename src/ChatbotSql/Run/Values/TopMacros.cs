using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Values;

/// <summary>Makes the macros that give the values of dimensions whose rare values are one.</summary>
internal static class TopMacros
{
    private const string Rest = "(other)";

    /// <summary>Makes a dimension's macro by the rows of its fact; of values that are as frequent, the least come first.</summary>
    /// <param name="kind">MACRO or TEMP MACRO.</param>
    /// <exception cref="SqlException">The dimension's SQL fails on some row.</exception>
    public static void Make(DuckDbSession session, TopValues top, string kind)
    {
        var values = session.Rows($"SELECT {top.Sql} AS item FROM {SqlLiteral.Identifier(top.Fact)} WHERE item IS NOT NULL GROUP BY ALL ORDER BY count(*) DESC, item LIMIT {top.Most}")
            .Rows.Select(row => SqlLiteral.Text((string)row[0]!)).ToList();
        var isTop = values.Count == 0 ? "false" : $"item IN ({string.Join(", ", values)})";
        session.Execute($"CREATE {kind} {top.Macro}(item) AS CASE WHEN item IS NULL OR {isTop} THEN item ELSE {SqlLiteral.Text(Rest)} END");
    }

    /// <summary>Counts anew for a question, since the generated file may have been built by other definitions: those that its metrics are split or judged by.</summary>
    /// <exception cref="ProjectException">A dimension's SQL fails on some row.</exception>
    public static void MakeFor(DuckDbSession session, Catalog catalog, IEnumerable<BoundMetric> metrics, IEnumerable<BoundDimension> dimensions)
    {
        var bands = string.Join('\n', metrics.SelectMany(metric => metric.Bands).Select(band => band.Where));
        foreach (var dimension in catalog.Dimensions.Where(dimension => dimension.Top is not null))
        {
            if (dimensions.Contains(dimension) || bands.Contains($"{dimension.Top!.Macro}(", StringComparison.Ordinal))
            {
                var failing = new DiagnosticBag();
                failing.AddRange(FailingDefinitions.Try(catalog, dimension, () => Make(session, dimension.Top!, "TEMP MACRO")));
                failing.ThrowIfErrors();
            }
        }
    }
}

using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The columns that sources map beyond those of a canonical table. Where sources have one in several types, it is of the type that holds all their values.</summary>
internal static class FurtherTypes
{
    /// <param name="sources">Those that fit their files.</param>
    public static ImmutableArray<ColumnType> Of(CanonicalTable table, IEnumerable<BoundSource> sources, DuckDbSession session) =>
    [
        .. sources.Where(source => source.Table == table)
            .SelectMany(source => source.Columns.Where(column => !table.Has(column.Name)))
            .GroupBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => new ColumnType(same.First().Name, Common([.. same.Select(column => column.Type).Distinct()], session))),
    ];

    private static string Common(ImmutableArray<string> types, DuckDbSession session)
    {
        if (types is [var only])
        {
            return only;
        }

        try
        {
            return session.Describe(string.Join(" UNION ALL ", types.Select(type => $"SELECT CAST(NULL AS {type}) AS value")))[0].Type;
        }
        catch (SqlException)
        {
            // Nothing holds them all, which the build says when it reads them together.
            return types[0];
        }
    }
}

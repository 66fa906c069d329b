using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>
/// The further columns of events that conversations keep: those that a dimension, a metric or a rule names. Each takes its
/// time and its room in every conversation, so what nobody asks for stays in the log.
/// </summary>
internal static class CarriedColumns
{
    /// <param name="sources">Those that fit their files.</param>
    public static ImmutableArray<ColumnType> Of(ProjectModel model, ImmutableArray<BoundSource> sources)
    {
        var further = sources.Where(source => source.Table.IsEvents)
            .SelectMany(source => source.Columns.Where(column => !source.Table.Has(column.Name)))
            .DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (further.Count == 0)
        {
            return [];
        }

        var named = ExpressionsOf.OverRows(model).SelectMany(sql => SourceWords.Of(sql.Text))
            .Concat(model.Dimensions.Select(dimension => dimension.Name.Text))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. further.Where(column => named.Contains(column.Name)).Select(column => new ColumnType(column.Name, column.Type))];
    }

    /// <summary>The columns that a shipped fact would have if the sources that read them mapped them, with how these would.</summary>
    public static ImmutableDictionary<string, string> Mappable(Fact fact, ImmutableArray<BoundSource> sources) => !ProjectLoader.IsShipped(fact.Name.Span)
        ? ImmutableDictionary<string, string>.Empty
        : sources.Where(source => source.Source.Sql is null && (source.Table.Name.Text == fact.Table || (source.Table.IsEvents && fact.Needs.Concat(fact.Uses).Any(need => need.Text == CanonicalTable.Events))))
            .SelectMany(source => source.Columns.Select(column => (column.Name, Source: source, IsMapped: true)).Concat(source.RawColumns.Select(column => (column.Name, Source: source, IsMapped: false))))
            .Where(column => IsName(column.Name.ToLowerInvariant()) && !column.Source.Table.Has(column.Name.ToLowerInvariant()) && !ColumnMapper.IsReserved(column.Name, column.Source.Table, []))
            .DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(column => column.Name, column => column.IsMapped ? ToDeclare(column.Name, fact) : ToMap(column.Name, column.Source), StringComparer.OrdinalIgnoreCase);

    private static bool IsName(string name) => Names.AreValid(name) && !Names.AreReservedForColumns(name);

    private static string ToDeclare(string column, Fact fact) =>
        $"events have it, and `{fact.Name.Text}` where a dimension, a metric or a rule of the project names it, as `dimensions: [{{name: {column}, facts: [{fact.Name.Text}]}}]`";

    private static string ToMap(string column, BoundSource source) =>
        $"source `{source.Name}` reads such a column: map it there under `columns`, as `{column.ToLowerInvariant()}: {column}`";
}

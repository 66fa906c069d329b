using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>The columns that a fact lacks and would have if somebody said so.</summary>
internal static class MappableColumns
{
    /// <summary>What to write for each column that a shipped fact would have if the source that reads it mapped it, or if something named it that is mapped.</summary>
    public static ImmutableDictionary<string, string> Of(Fact fact, ImmutableArray<BoundSource> sources) => !ProjectLoader.IsShipped(fact.Name.Span)
        ? ImmutableDictionary<string, string>.Empty
        : sources.Where(source => source.Source.Sql is null && (source.Table.Name.Text == fact.Table || (source.Table.IsEvents && fact.Tables.Contains(CanonicalTable.Events))))
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

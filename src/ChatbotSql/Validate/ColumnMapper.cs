using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>Decides how the columns of a source become those of its canonical table.</summary>
/// <param name="emptiness">What helps where one of these raw columns has no values; null where all have some.</param>
internal sealed class ColumnMapper(Source source, CanonicalTable table, Func<ImmutableArray<string>, string?> emptiness, DiagnosticBag diagnostics)
{
    /// <summary>Columns that we add to the rows of a source.</summary>
    private static readonly ImmutableHashSet<string> Reserved = ["row_id", "row_key", "person_id", "is_greeting", "csat_positive", "is_counted", "is_open", "rejected_column", "rejected_reason"];

    /// <summary>What the templates of facts call what they make of the rows of a table: a further column of that name would stand for it.</summary>
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> ReservedByTable = new Dictionary<string, ImmutableHashSet<string>>
    {
        [CanonicalTable.Events] = ["also_event", "kind", "moment", "place", "sequence_bit", "time_bit", "is_apart_before", "is_apart_after", "is_later", "is_alone"],
        ["program_costs"] = ["day", "millionths", "direction", "length"],
        ["tickets"] = ["linked_id"],
        ["revenue"] = ["entry", "bare_id"],
    }.ToImmutableDictionary();

    /// <summary>What is otherwise known of the conversation of a row: a source that says it is believed.</summary>
    private static readonly ImmutableHashSet<string> OfConversations = ["channel", "intent", "flow", "job", "page"];

    /// <summary>Whether a further column of a source may not be called so, because a shipped fact has a column of that name that is made of others.</summary>
    /// <param name="facts">The facts of the project.</param>
    public static bool IsReserved(string name, CanonicalTable table, IEnumerable<Fact> facts) => Reserved.Contains(name)
        || (!table.Has(name) && !OfConversations.Contains(name) && (ReservedByTable.GetValueOrDefault(table.Name.Text, []).Contains(name)
            || facts.Any(fact => ProjectLoader.IsShipped(fact.Name.Span) && fact.Table == table.Name.Text && fact.ColumnDescriptions.ContainsKey(name))));

    /// <summary>The column with its conversion; a further column keeps its type.</summary>
    public MappedColumn Map(RawColumn column)
    {
        var canonical = table.Columns.FirstOrDefault(candidate => candidate.Name.Text == column.Name);
        var type = canonical?.Type ?? (column.Type == "\"NULL\"" ? "VARCHAR" : column.Type);
        var conversion = type == "TIMESTAMP" && canonical is not null
            ? TimeConversion(column)
            : type == column.Type ? Conversion.None : Conversion.Cast;
        return new MappedColumn(
            column.Name, column.Sql, column.Type, type, conversion, column.IsPlain,
            canonical?.IsRequired ?? false, canonical?.IsPrivate ?? false);
    }

    private Conversion TimeConversion(RawColumn column)
    {
        switch (column.Type)
        {
            case "TIMESTAMP WITH TIME ZONE":
                return Conversion.Instant;
            case "\"NULL\"":
                return Conversion.Cast;
            case "VARCHAR":
                return Conversion.TextTime;
            case "TIMESTAMP" or "DATE" or "TIMESTAMP_S" or "TIMESTAMP_MS" or "TIMESTAMP_NS":
                if (source.TimeZone is null)
                {
                    diagnostics.Add(SourceErrors.NoTimeZone(column.Span, source.Name.Text, column.Name));
                }

                return Conversion.LocalTime;
            default:
                diagnostics.Add(SourceErrors.NotATime(column.Span, column.Name, column.Type, emptiness(column.Uses)));
                return Conversion.Cast;
        }
    }
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Decides how the columns of a source become those of its canonical table.</summary>
/// <param name="emptiness">What helps where one of these raw columns has no values; null where all have some.</param>
internal sealed class ColumnMapper(Source source, CanonicalTable table, Func<ImmutableArray<string>, string?> emptiness, DiagnosticBag diagnostics)
{
    /// <summary>Columns that we add to the rows of a source.</summary>
    public static ImmutableHashSet<string> Reserved { get; } = ["row_id", "row_key", "person_id", "is_greeting", "csat_positive", "is_counted", "is_open", "rejected_column", "rejected_reason"];

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

using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>DuckDB expressions that turn raw values into canonical ones.</summary>
internal static class ConversionSql
{
    /// <summary>A time of day and the zone behind it, in DuckDB's regular expressions and in ours.</summary>
    public const string ZoneAtEnd = @"\d:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|UTC|[+-]\d{2}(:?\d{2})?)$";

    /// <summary>The canonical value; NULL where the raw value does not fit.</summary>
    public static string Value(MappedColumn column, string sql, string? timeZone)
    {
        var raw = column.IsPlain ? sql : $"TRY(({sql}))";
        return column.Conversion switch
        {
            Conversion.None => raw,
            // Text of JSON has no quotes around it.
            Conversion.Cast when column.RawType == "JSON" => $"TRY_CAST({raw} ->> '$' AS {column.Type})",
            Conversion.Cast => $"TRY_CAST({raw} AS {column.Type})",
            Conversion.Instant => Utc(raw),
            Conversion.LocalTime => FromLocal($"CAST({raw} AS TIMESTAMP)", timeZone ?? "UTC"),
            _ => FromText(raw, timeZone),
        };
    }

    /// <summary>Whether there is a raw value, or one that fails, and no canonical value; null where that cannot be.</summary>
    public static string? Failure(MappedColumn column, string sql, string? timeZone)
    {
        var cannotFail = column.IsPlain && column.Conversion is Conversion.None or Conversion.LocalTime or Conversion.Instant;
        return cannotFail || (column.IsPlain && column.Conversion == Conversion.Cast && column.Type == "VARCHAR")
            ? null
            : $"{Value(column, sql, timeZone)} IS NULL AND TRY(({sql}) IS NOT NULL) IS DISTINCT FROM false";
    }

    /// <summary>What a reader is told of a value that does not fit.</summary>
    public static string Reason(MappedColumn column, string? timeZone) => column.Conversion switch
    {
        Conversion.None => "cannot be computed",
        Conversion.TextTime when timeZone is null => "is not a time with a zone, and the source has no timezone",
        Conversion.TextTime => "is not a time",
        _ => $"is not a {column.Type}",
    };

    /// <summary>A local time as UTC: one that does not exist moves forward, an ambiguous one is the earlier.</summary>
    public static string FromLocal(string local, string timeZone)
    {
        if (timeZone is "UTC" or "Etc/UTC")
        {
            return local;
        }

        var instant = Instant(local, timeZone);
        return $"""
            CASE
                        WHEN timezone({SqlLiteral.Text(timeZone)}, {instant} - INTERVAL 1 HOUR) = {local} THEN {Utc($"{instant} - INTERVAL 1 HOUR")}
                        WHEN timezone({SqlLiteral.Text(timeZone)}, {instant} - INTERVAL 30 MINUTE) = {local} THEN {Utc($"{instant} - INTERVAL 30 MINUTE")}
                        ELSE {Utc(instant)}
                    END
            """;
    }

    /// <summary>The local time that a value is read as, NULL where it says its zone; null where none is.</summary>
    public static string? Local(MappedColumn column) => column.Conversion switch
    {
        Conversion.LocalTime => $"TRY_CAST(TRY(({column.Sql})) AS TIMESTAMP)",
        Conversion.TextTime => $"CASE WHEN NOT regexp_matches(TRY(({column.Sql})), {SqlLiteral.Text(ZoneAtEnd)}) THEN TRY_CAST(TRY(({column.Sql})) AS TIMESTAMP) END",
        _ => null,
    };

    private static string FromText(string text, string? timeZone)
    {
        var zoned = Utc($"TRY_CAST({WithOffsetAtTime(text)} AS TIMESTAMP WITH TIME ZONE)");
        var local = timeZone is null ? "NULL" : FromLocal($"TRY_CAST({text} AS TIMESTAMP)", timeZone);
        return $"CASE WHEN regexp_matches({text}, {SqlLiteral.Text(ZoneAtEnd)}) THEN {zoned} ELSE {local} END";
    }

    /// <summary>What a call of <c>instant(…)</c> stands for: its value read as columns of times are, which is NULL where it is none.</summary>
    /// <returns>What stands for the name, and for the bracket that ends the call.</returns>
    public static (string Name, string End) Reading(string? timeZone) =>
        ("list_transform([CAST", $" AS VARCHAR)], lambda written: timezone('UTC', {FromText("written", timeZone)}))[1]");

    /// <summary>A text with its offset right behind the time: DuckDB reads none behind a blank, where Ruby and Shopify write it.</summary>
    public static string WithOffsetAtTime(string text) => $"replace(replace({text}, ' +', '+'), ' -', '-')";

    private static string Instant(string local, string timeZone) => $"timezone({SqlLiteral.Text(timeZone)}, {local})";

    /// <summary>An instant as a UTC TIMESTAMP, without the time zone extension that notebooks may lack.</summary>
    private static string Utc(string instant) => $"make_timestamp(epoch_us({instant}))";
}

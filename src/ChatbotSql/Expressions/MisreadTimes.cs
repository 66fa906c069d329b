namespace ChatbotSql.Expressions;

/// <summary>Calls about times with what they do not take: other databases have them otherwise, or the value is a time already.</summary>
internal static class MisreadTimes
{
    /// <summary>What to write instead of a call such as <c>strptime(TIMESTAMP, VARCHAR)</c>, or null where it is another call.</summary>
    public static string? Suggestion(string signature) => signature.Split('(', ',', ')') switch
    {
        [("strptime" or "try_strptime") and var function, var type, _, ..] => OfReading(function, type),
        ["to_timestamp", "VARCHAR" or "STRING_LITERAL", ..] => ForeignFunctions.ReadTime,
        ["datediff" or "date_diff" or "datesub" or "date_sub", not ("VARCHAR" or "STRING_LITERAL"), ..] => ForeignFunctions.Difference,
        ["trunc", "DATE" or "TIMESTAMP", ..] => "write `date_trunc('day', …)`",
        _ => null,
    };

    private static string? OfReading(string function, string type) =>
        type.StartsWith("TIMESTAMP", StringComparison.Ordinal) || type == "DATE" ? $"the value is a {type} already: leave `{function}` out"
            : SqlTypes.IsNumber(type) ? "write `to_timestamp(…)` of seconds since 1970, `to_timestamp(… / 1000)` of milliseconds"
            : null;
}

namespace ChatbotSql.Expressions;

/// <summary>Calls that read a time from a text, of values that are none.</summary>
internal static class MisreadTimes
{
    /// <summary>What to write instead of a call such as <c>strptime(TIMESTAMP, VARCHAR)</c>, or null where it is another call.</summary>
    public static string? Suggestion(string signature)
    {
        if (signature.Split('(', ',') is not [("strptime" or "try_strptime") and var function, var type, _, ..])
        {
            return null;
        }

        return type.StartsWith("TIMESTAMP", StringComparison.Ordinal) || type == "DATE" ? $"the value is a {type} already: leave `{function}` out"
            : SqlTypes.IsNumber(type) ? "write `to_timestamp(…)` of seconds since 1970, `to_timestamp(… / 1000)` of milliseconds"
            : null;
    }
}

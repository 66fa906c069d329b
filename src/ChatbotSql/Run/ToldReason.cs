using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Run;

/// <summary>What is said of a statement that data made fail: DuckDB quotes the value, which may be an address or what somebody wrote.</summary>
internal static class ToldReason
{
    private const int LongestName = 20;

    /// <summary>DuckDB's reason; of a value that may be personal the shape alone, unless the project keeps such data. Of the machine's failures it quotes paths, which are none.</summary>
    public static string Of(SqlException error, Settings settings)
    {
        var reason = error.Reason;
        var (first, last) = (reason.IndexOfAny(['\'', '"']), reason.LastIndexOfAny(['\'', '"']));
        return !settings.KeepPersonalData && !error.IsMachineFailure && last > first && MayBePersonal(reason[(first + 1)..last])
            ? $"{reason[..(first + 1)]}{Shape(reason[(first + 1)..last])}{reason[last..]}"
            : reason;
    }

    private static bool MayBePersonal(string value) => value.Contains('@') || value.Length > LongestName || value.Any(char.IsWhiteSpace);

    /// <summary>Letters as x and digits as 9, so that one sees what kind of value it is.</summary>
    private static string Shape(string value) =>
        string.Concat(value.Take(2 * LongestName).Select(character => char.IsDigit(character) ? '9' : char.IsLetter(character) ? 'x' : character)) + (value.Length > 2 * LongestName ? "…" : "");
}

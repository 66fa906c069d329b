namespace ChatbotSql.Init;

/// <summary>Tells files whose rows bring money, in whole units of it or in parts of them.</summary>
internal static class Amounts
{
    /// <summary>Whether a file has a column of what its rows bring. People have none, although they are in stages as deals are.</summary>
    public static bool AreIn(FileGroup group) => group.Columns.Any(column => IsAmount(MinorUnits.Of(column.Name)?.Name ?? column.Name));

    private static bool IsAmount(string column) => Synonyms.Of("revenue", "amount").Append("amount").Contains(Words.Joined(column));
}

namespace ChatbotSql.Init;

/// <summary>Tells which currency the money of files is in.</summary>
internal static class Currencies
{
    /// <summary>The column that says it, or null.</summary>
    public static ColumnProfile? In(FileGroup group) => group.Columns.FirstOrDefault(column => Words.Joined(column.Name.Split('.')[^1]) is var words
        && (words is "currency" or "account_currency" || Words.AreSame(words, "currency_iso_code") || words.EndsWith("currency_code", StringComparison.Ordinal)));

    /// <summary>The one of the most rows of what becomes a source, of revenue before that of costs; null where none says any.</summary>
    public static string? Main(IReadOnlyCollection<SourceProposal> sources) => Main(sources, "revenue") ?? Main(sources, Costs.Table);

    private static string? Main(IEnumerable<SourceProposal> sources, string table) => sources
        .Where(source => source.IsComplete && source.Table.Name.Text == table)
        .SelectMany(source => In(source.Group)?.Values ?? [])
        .Select(value => (Text: value.Text.Trim().ToUpperInvariant(), value.Rows))
        .Where(value => value.Text.Length == 3 && value.Text.All(char.IsAsciiLetterUpper))
        .GroupBy(value => value.Text, value => value.Rows)
        .OrderByDescending(currency => currency.Sum()).ThenBy(currency => currency.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}

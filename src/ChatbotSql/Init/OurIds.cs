using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Model;

namespace ChatbotSql.Init;

/// <summary>Leaves out of a column of ids what stands for none: as an id it would make one of all who share it. Addresses among ids name people and are left out too.</summary>
internal static class OurIds
{
    private const int ShortestBesideZero = 4;
    private static readonly ImmutableHashSet<string> None = ["null", "none", "(none)", "(null)", "nil", "undefined", "unknown", "anonymous", "n/a", "(not set)", "-", "00000000-0000-0000-0000-000000000000"];

    /// <summary>The column as it is where all its values are ids, or where it is another column.</summary>
    public static ColumnProposal Of(ColumnProposal column, ColumnProfile raw)
    {
        var none = raw.Values.Where(value => IsNone(value, raw)).Select(value => value.Text).Order(StringComparer.Ordinal).ToList();
        var hasAddresses = EmailAddresses.ShareIn(raw) > 0;
        if (!column.Column.EndsWith("_id", StringComparison.Ordinal) || column.Sql != raw.Sql || (none.Count == 0 && !hasAddresses))
        {
            return column;
        }

        var listed = string.Join(", ", none.Select(text => raw.IsNumber ? text : SqlLiteral.Text(text)));
        var (others, saidOfOthers) = ($"{raw.Sql} NOT IN ({listed})", $"{string.Join(", ", none)} stands for none");
        var (noAddress, saidOfAddresses) = ($"{raw.Sql} NOT LIKE '%@%'", "an e-mail address is no id");
        var (sql, said) = (hasAddresses, none.Count) switch
        {
            (false, 1) => ($"nullif({raw.Sql}, {listed})", saidOfOthers),
            (false, _) => (When(others), saidOfOthers),
            (true, 0) => (When(noAddress), saidOfAddresses),
            (true, _) => (When($"{others} AND {noAddress}"), $"{saidOfOthers}, and {saidOfAddresses}"),
        };
        return column with { Sql = sql, Guess = $"a guess: {said}" };

        string When(string condition) => $"CASE WHEN {condition} THEN {raw.Sql} END";
    }

    /// <summary>Ids that are counted may begin with 0: it stands for none where several rows have it and the others are longer.</summary>
    private static bool IsNone((string Text, long Rows) value, ColumnProfile raw) => Number(value.Text) switch
    {
        -1 => true,
        0 => value.Rows > 1 && raw.Values.All(other => other.Text.Length >= ShortestBesideZero || Number(other.Text) is 0 or -1 || None.Contains(other.Text.ToLowerInvariant())),
        _ => None.Contains(value.Text.Trim().ToLowerInvariant()),
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

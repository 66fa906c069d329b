using System.Text.RegularExpressions;

namespace ChatbotSql.Init;

/// <summary>How numbers are written that DuckDB does not read as they are: with a decimal comma, with thousands apart, with the sign of a currency.</summary>
/// <param name="Sql">The text of such a number as DuckDB reads it.</param>
/// <param name="Guess">What an example is taken for, where it could be another number; else null.</param>
internal sealed partial record WrittenNumber(string Sql, string? Guess)
{
    private const double Most = 0.9;

    /// <summary>What may stand between thousands, and beside a number, but for commas and points.</summary>
    private const string Others = "' €$£₽', chr(160), chr(8239)";

    /// <summary>How the numbers of a column are written, or null where they are none of these.</summary>
    public static WrittenNumber? Of(ColumnProfile raw)
    {
        var apart = raw.Values.Select(value => value.Text).Where(text => IsApart().IsMatch(text)).ToList();
        if (!raw.IsText || apart.Count == 0)
        {
            return null;
        }

        var (isComma, isPoint) = (raw.Share(DecimalComma().IsMatch) > Most, raw.Share(DecimalPoint().IsMatch) > Most && apart.TrueForAll(DecimalPoint().IsMatch));
        // Of three digits behind a comma or a point, amounts have fewer decimals than that.
        var unclear = isComma && isPoint ? apart.Find(text => text.AsSpan().ContainsAny(',', '.')) : null;
        var guess = unclear is null ? null : $"a guess: {unclear} is {unclear.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)}";
        var (isPlain, hasPoints) = (raw.Share(HasOthers().IsMatch) == 0, raw.Share(text => text.Contains('.', StringComparison.Ordinal)) > 0);
        if (isPoint && unclear?.Contains('.', StringComparison.Ordinal) != true)
        {
            return new WrittenNumber(isPlain ? $"replace({raw.Sql}, ',', '')" : $"translate({raw.Sql}, concat(',', {Others}), '')", guess);
        }

        return !isComma ? null : new WrittenNumber(isPlain && !hasPoints ? $"replace({raw.Sql}, ',', '.')" : $"translate({raw.Sql}, concat(',.', {Others}), '.')", guess);
    }

    /// <summary>What keeps a number from being read as it is.</summary>
    [GeneratedRegex(@"\d[, \u00A0\u202F]\d|[€$£₽]", RegexOptions.CultureInvariant)]
    private static partial Regex IsApart();

    /// <summary>As in 1234,5 or 1.234,5 €, with a point, a space or a narrow one between thousands.</summary>
    [GeneratedRegex(@"^[€$£₽]?[ \u00A0\u202F]?[+-]?(\d{1,3}([. \u00A0\u202F]\d{3})+|\d+)(,\d+)?[ \u00A0\u202F]?[€$£₽]?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    /// <summary>As in 1234.5 or $1,234.5.</summary>
    [GeneratedRegex(@"^[+-]?[€$£₽]?[ \u00A0\u202F]?[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?[ \u00A0\u202F]?[€$£₽]?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"[ \u00A0\u202F€$£₽]", RegexOptions.CultureInvariant)]
    private static partial Regex HasOthers();
}

using System.Text.RegularExpressions;

namespace ChatbotSql.Init;

/// <summary>How numbers are written that DuckDB does not read as they are: with a decimal comma, with thousands apart, with the sign of a currency.</summary>
/// <param name="Sql">The text of such a number as DuckDB reads it.</param>
/// <param name="Guess">What an example is taken for, where it could be another number; else null.</param>
internal sealed partial record WrittenNumber(string Sql, string? Guess)
{
    private const double Most = 0.9;
    private const string Signs = "€$£₽";

    /// <summary>What may stand between thousands, and between a number and its sign: a space, one that does not break, a narrow one.</summary>
    private const string Spaces = @" \u00A0\u202F";

    private const string Before = $"^[+-]?[{Signs}]?[{Spaces}]?[+-]?";
    private const string After = $"[{Spaces}]?[{Signs}]?$";

    /// <summary>The same as SQL, after what else is left out.</summary>
    private const string SpacesAndSigns = $"' {Signs}', chr(160), chr(8239)";

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
        var (isPlain, hasPoints) = (raw.Share(HasSpaceOrSign().IsMatch) == 0, raw.Share(text => text.Contains('.', StringComparison.Ordinal)) > 0);
        if (isPoint && unclear?.Contains('.', StringComparison.Ordinal) != true)
        {
            return new WrittenNumber(isPlain ? $"replace({raw.Sql}, ',', '')" : $"translate({raw.Sql}, concat(',', {SpacesAndSigns}), '')", guess);
        }

        return !isComma ? null : new WrittenNumber(isPlain && !hasPoints ? $"replace({raw.Sql}, ',', '.')" : $"translate({raw.Sql}, concat(',.', {SpacesAndSigns}), '.')", guess);
    }

    /// <summary>What keeps a number from being read as it is.</summary>
    [GeneratedRegex($@"\d[,{Spaces}]\d|[{Signs}]", RegexOptions.CultureInvariant)]
    private static partial Regex IsApart();

    /// <summary>As in 1234,5 or 1.234,5 €.</summary>
    [GeneratedRegex($@"{Before}(\d{{1,3}}([.{Spaces}]\d{{3}})+|\d+)(,\d+)?{After}", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    /// <summary>As in 1234.5 or $1,234.5.</summary>
    [GeneratedRegex($@"{Before}(\d{{1,3}}(,\d{{3}})+|\d+)(\.\d+)?{After}", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex($"[{Spaces}{Signs}]", RegexOptions.CultureInvariant)]
    private static partial Regex HasSpaceOrSign();
}

using System.Text.RegularExpressions;

namespace ChatbotSql.Init;

/// <summary>How numbers are written that DuckDB does not read as they are: with a decimal comma, or with thousands apart.</summary>
/// <param name="Sql">The text of such a number as DuckDB reads it.</param>
/// <param name="Guess">What an example is taken for, where it could be another number; else null.</param>
internal sealed partial record WrittenNumber(string Sql, string? Guess)
{
    private const double Most = 0.9;

    /// <summary>How the numbers of a column are written, or null where they are none of these.</summary>
    public static WrittenNumber? Of(ColumnProfile raw)
    {
        var texts = raw.Values.Select(value => value.Text).ToList();
        var apart = texts.FindAll(IsApart().IsMatch);
        if (!raw.IsText || apart.Count == 0)
        {
            return null;
        }

        var isComma = raw.Share(DecimalComma().IsMatch) > Most;
        if (raw.Share(DecimalPoint().IsMatch) > Most && apart.TrueForAll(DecimalPoint().IsMatch))
        {
            var example = apart[0];
            return new WrittenNumber($"replace({raw.Sql}, ',', '')", isComma ? $"a guess: {example} is {example.Replace(",", "", StringComparison.Ordinal)}" : null);
        }

        var isPlain = !texts.Exists(Thousands().IsMatch);
        return !isComma ? null : new WrittenNumber(isPlain ? $"replace({raw.Sql}, ',', '.')" : $"translate({raw.Sql}, concat(',. ', chr(160), chr(8239)), '.')", null);
    }

    /// <summary>What keeps a number from being read as it is.</summary>
    [GeneratedRegex(@"\d[, \u00A0\u202F]\d", RegexOptions.CultureInvariant)]
    private static partial Regex IsApart();

    /// <summary>As in 1234,5 or 1.234,5, with a point, a space or a narrow one between thousands.</summary>
    [GeneratedRegex(@"^[+-]?(\d{1,3}([. \u00A0\u202F]\d{3})+|\d+)(,\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();

    /// <summary>As in 1234.5 or 1,234.5.</summary>
    [GeneratedRegex(@"^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"[. \u00A0\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}

using System.Globalization;
using System.Text.RegularExpressions;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>How the dates of a column are written that begin with the day or with the month, as 04/10/2026 does.</summary>
/// <param name="Example">One of them, in which the two differ if they do in any.</param>
/// <param name="First">The largest number that stands first, 1 to 99, here or in a column that tells the order.</param>
/// <param name="Second">The largest that stands second.</param>
internal sealed partial record WrittenDate(string Column, string Example, int First, int Second)
{
    /// <summary>Two numbers of up to two digits and a year, in DuckDB's regular expressions and in ours.</summary>
    private const string Form = @"^\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(\D|$)";

    private const int Months = 12;

    /// <summary>Whether the day stands first, as far as some number is no month; null where each may be one.</summary>
    public bool? IsDayFirst => First > Months ? true : Second > Months ? false : null;

    /// <summary>Whether it makes a difference to the example what stands first.</summary>
    public bool Differs => Parts.Groups[1].Value.TrimStart('0') != Parts.Groups[2].Value.TrimStart('0');

    /// <summary>Whether it is known what stands behind the date, so that its format is whole.</summary>
    public bool IsWhole => Rest.Length == 0 || TimeOfDay().IsMatch(Rest);

    private Match Parts => Date().Match(Example);

    private char Separator => Example[Parts.Groups[1].Index + Parts.Groups[1].Length];

    private string Rest => Example[(Parts.Groups[3].Index + Parts.Groups[3].Length)..].TrimEnd();

    /// <summary>A call that reads such dates of a column.</summary>
    /// <param name="sql">The column, as SQL.</param>
    public string Call(string sql, bool isDayFirst) => $"strptime({sql}, {SqlLiteral.Text(Format(isDayFirst))})";

    /// <summary>How the first dates of a column are written, or null where not all of them are so. What the reader took for times is read as text again.</summary>
    /// <param name="files">The files, with their columns.</param>
    public static WrittenDate? In(DuckDbSession session, InputFiles files, string column)
    {
        var type = files.Columns.FirstOrDefault(other => other.Name == column)?.Type;
        if (type != "VARCHAR" && (files.Format == FileFormat.Parquet || type is not ("TIMESTAMP" or "DATE")))
        {
            return null;
        }

        var some = RawReader.Sql(files.Sampled, [column], keepRejects: false);
        string Number(int group) => $"nullif(TRY_CAST(regexp_extract(text, {SqlLiteral.Text(Form)}, {group}) AS INTEGER), 0)";
        try
        {
            var row = session.Rows($"""
                SELECT count(text), count(text) FILTER (first IS NULL OR second IS NULL), max(first), max(second), coalesce(min(text) FILTER (first <> second), min(text))
                FROM (SELECT text, {Number(1)} AS first, {Number(2)} AS second FROM (SELECT {SqlLiteral.Identifier(column)} AS text FROM {some} LIMIT {RawReader.SampleRows}))
                """).Rows[0];
            return row is [> 0L, 0L, int first, int second, string example] && Math.Min(first, second) <= Months ? new WrittenDate(column, example, first, second) : null;
        }
        catch (SqlException)
        {
            // Rows that cannot be read are the build's to tell.
            return null;
        }
    }

    /// <summary>The same by what other columns of its file tell of the order, where it leaves that open: one program writes one way.</summary>
    public WrittenDate SettledBy(IEnumerable<WrittenDate> others)
    {
        var telling = others.Where(other => other.Separator == Separator && other.IsDayFirst is not null).ToList();
        var isOneOrder = telling.Select(other => other.IsDayFirst).Distinct().Count() == 1;
        return IsDayFirst is null && isOneOrder ? this with { First = telling.Max(other => other.First), Second = telling.Max(other => other.Second) } : this;
    }

    /// <summary>The format of the date, and of the time of day behind it.</summary>
    private string Format(bool isDayFirst)
    {
        var groups = Parts.Groups;
        var date = string.Join(Separator, isDayFirst ? "%d" : "%m", isDayFirst ? "%m" : "%d", groups[3].Length == 4 ? "%Y" : "%y");
        return $"{date}{(IsWhole ? TimeFormat(Rest) : "…")}";
    }

    private static string TimeFormat(string rest)
    {
        var groups = TimeOfDay().Match(rest).Groups;
        var (seconds, fraction, half) = (groups["seconds"].Success ? ":%S" : "", groups["fraction"].Success ? ".%f" : "", groups["half"].Success ? " %p" : "");
        return rest.Length == 0 ? "" : $"{groups["between"].Value}{(half.Length > 0 ? "%I" : "%H")}:%M{seconds}{fraction}{half}";
    }

    /// <summary>The day and the month of the example in words.</summary>
    public string Reading(bool isDayFirst)
    {
        var (day, month) = (Number(isDayFirst ? 1 : 2), Number(isDayFirst ? 2 : 1));
        return $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}";
    }

    private int Number(int group) => int.Parse(Parts.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(Form)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?<between>[ T])\d{1,2}:\d\d(?<seconds>:\d\d(?<fraction>\.\d{1,6})?)?(?<half> [AaPp][Mm])?$")]
    private static partial Regex TimeOfDay();
}

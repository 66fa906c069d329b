using System.Globalization;
using System.Text.RegularExpressions;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate.Files;

/// <summary>How the dates of a column are written that begin with the day or with the month, as 04/10/2026 does.</summary>
/// <param name="Example">One of them, in which the two differ if they do in any.</param>
/// <param name="First">The largest number that stands first, 1 to 99.</param>
/// <param name="Second">The largest that stands second.</param>
internal sealed partial record WrittenDate(string Column, string Example, int First, int Second)
{
    /// <summary>Two numbers of up to two digits and a year, in DuckDB's regular expressions and in ours.</summary>
    private const string Form = @"^\s*(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(\D|$)";

    /// <summary>As many files and rows as DuckDB looks at to tell what columns are.</summary>
    public const int SampleFiles = 10;
    private const int SampleRows = 20_480;

    private const int Months = 12;

    /// <summary>A call that reads such dates of a column.</summary>
    /// <param name="sql">The column, as SQL.</param>
    public string Call(string sql, bool isDayFirst) => $"strptime({sql}, {SqlLiteral.Text(Format(isDayFirst))})";

    /// <summary>Whether the day stands first, as far as some number is no month; null where each may be one.</summary>
    public bool? IsDayFirst => First > Months ? true : Second > Months ? false : null;

    /// <summary>Whether it makes a difference to the example what stands first.</summary>
    public bool Differs => Parts.Groups[1].Value.TrimStart('0') != Parts.Groups[2].Value.TrimStart('0');

    /// <summary>How the first dates of a column are written, or null where not all of them are so.</summary>
    /// <param name="files">The files, with their columns.</param>
    public static WrittenDate? In(DuckDbSession session, InputFiles files, string column)
    {
        var some = RawReader.Sql(files with { Paths = [.. files.Paths.Take(SampleFiles)] }, [column], keepRejects: false);
        string Number(int group) => $"nullif(TRY_CAST(regexp_extract(text, {SqlLiteral.Text(Form)}, {group}) AS INTEGER), 0)";
        try
        {
            var row = session.Rows($"""
                SELECT count(text), count(text) FILTER (first IS NULL OR second IS NULL), max(first), max(second), coalesce(min(text) FILTER (first <> second), min(text))
                FROM (SELECT text, {Number(1)} AS first, {Number(2)} AS second FROM (SELECT {SqlLiteral.Identifier(column)} AS text FROM {some} LIMIT {SampleRows}))
                """).Rows[0];
            return row is [> 0L, 0L, int first, int second, string example] && Math.Min(first, second) <= Months ? new WrittenDate(column, example, first, second) : null;
        }
        catch (SqlException)
        {
            // Rows that cannot be read are the build's to tell.
            return null;
        }
    }

    private Match Parts => Date().Match(Example);

    /// <summary>The format of the date, and of the time of day behind it.</summary>
    private string Format(bool isDayFirst)
    {
        var groups = Parts.Groups;
        var separator = Example[groups[1].Index + groups[1].Length];
        var date = string.Join(separator, isDayFirst ? "%d" : "%m", isDayFirst ? "%m" : "%d", groups[3].Length == 4 ? "%Y" : "%y");
        var rest = Example[(groups[3].Index + groups[3].Length)..].TrimEnd();
        var time = TimeOfDay().Match(rest);
        var (seconds, half) = (time.Groups["seconds"].Success ? ":%S" : "", time.Groups["half"].Success ? " %p" : "");
        return rest.Length == 0 ? date
            : time.Success ? $"{date}{time.Groups["between"].Value}{(half.Length > 0 ? "%I" : "%H")}:%M{seconds}{half}"
            : $"{date}…";
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

    [GeneratedRegex(@"^(?<between>[ T])\d{1,2}:\d\d(?<seconds>:\d\d)?(?<half> [AaPp][Mm])?$")]
    private static partial Regex TimeOfDay();
}

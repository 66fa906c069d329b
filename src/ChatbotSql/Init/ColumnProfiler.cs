using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Templates;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Init;

/// <summary>Looks at the first rows of some of many files.</summary>
internal sealed class ColumnProfiler(DuckDbSession session, TemplateEngine templates)
{
    private const int DeepestField = 3;
    private const int FewestTimes = 10;
    private const double MostLate = 0.01;
    private static readonly ImmutableHashSet<string> NumberTypes = ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "FLOAT", "DOUBLE"];

    /// <summary>The words that no column can go by without quotes: those of types and functions, such as <c>at</c> and <c>left</c>, are for these alone.</summary>
    private readonly ImmutableHashSet<string> reserved = [.. session.Column<string>("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')")];

    /// <summary>The columns of files of one kind, and the fields of those that have some.</summary>
    /// <exception cref="SqlException">The files cannot be read.</exception>
    public ImmutableArray<ColumnProfile> Profile(InputFiles files)
    {
        var some = FileSample.Of(files);
        var columns = session.Describe($"FROM {RawReader.Sql(some, [], keepRejects: false)}").ToImmutableArray();
        session.Execute(templates.Render("init/sample", FileSample.Rows(some with { Columns = columns })));
        var profiles = columns.SelectMany(column => Profiles(column.Name, Identifier(column.Name), column.Type, 1)).ToImmutableArray();
        profiles = WrittenDates.MayBeIn(some) ? WithDates(profiles, some with { Columns = columns }) : profiles;
        profiles = [.. profiles.Select(profile => profile with { Completed = [.. profiles.Where(other => Completions.May(profile, other)).Select(other => Completed(profile, other))] })];
        var times = profiles.Where(profile => profile.TimeSql is not null).ToList();
        return [.. profiles.Select(profile => profile with { GoesUpWith = [.. times.Where(time => GoesUpWith(profile, time)).Select(time => time.Name)] })];
    }

    private ColumnProfile Completed(ColumnProfile one, ColumnProfile other)
    {
        var (sql, type) = Completions.Sql(one, other);
        return Profile(one.Name, sql, type) with { Completion = other.Name };
    }

    /// <summary>Whether numbers of rows go up with a time, as those do that a system counts: not where a few do so by chance, though a few may be late.</summary>
    private bool GoesUpWith(ColumnProfile number, ColumnProfile time)
    {
        if (number.CountedSql is not { } sql || number.Name == time.Name)
        {
            return false;
        }

        var counts = session.Rows(templates.Render("init/order", new Dictionary<string, object?> { ["number"] = sql, ["time"] = InSample(time) })).Rows[0];
        return (long)counts[0]! >= FewestTimes && (long)counts[2]! <= (long)counts[1]! * MostLate;
    }

    /// <summary>A time as the sample has it, where it may have been read as one already.</summary>
    private static string InSample(ColumnProfile time) => time.Type == "DATE" || time.Type.StartsWith("TIMESTAMP", StringComparison.Ordinal) ? time.Sql : $"TRY(({ColumnMatcher.InOrder(time)}))";

    private ImmutableArray<ColumnProfile> WithDates(ImmutableArray<ColumnProfile> profiles, InputFiles files)
    {
        var dates = profiles.Select(profile => WrittenDate.In(session, files, profile.Name)).ToList();
        return [.. profiles.Select((profile, place) => profile with { Date = dates[place]?.SettledBy(dates.OfType<WrittenDate>()) })];
    }

    private IEnumerable<ColumnProfile> Profiles(string name, string sql, string type, int depth)
    {
        if (!type.StartsWith("STRUCT(", StringComparison.Ordinal) || type.EndsWith(']'))
        {
            return [Profile(name, sql, type)];
        }

        return depth == DeepestField
            ? []
            : session.Describe($"SELECT unnest({sql}) FROM sample").SelectMany(field => Profiles($"{name}.{field.Name}", $"{sql}.{Identifier(field.Name)}", field.Type, depth + 1));
    }

    private ColumnProfile Profile(string name, string sql, string type)
    {
        var context = new Dictionary<string, object?>
        {
            ["column"] = sql,
            ["is_text"] = type == "VARCHAR",
            ["text_time"] = ConversionSql.WithOffsetAtTime("item"),
            ["is_number"] = NumberTypes.Contains(type) || type.StartsWith("DECIMAL", StringComparison.Ordinal),
        };
        var row = session.Rows(templates.Render("init/profile", context)).Rows[0];
        var values = session.Rows(templates.Render("init/values", context)).Rows.Select(value => ((string)value[0]!, (long)value[1]!));
        var profile = new ColumnProfile(name, sql, type, (long)row[0]!, (long)row[1]!, (long)row[2]!, Convert.ToInt64(row[3], null), (double?)row[4], (double?)row[5], [.. values]);
        return profile with { NamedMonths = MonthNames.FormatIn(session, profile) };
    }

    /// <summary>A name as people write it in SQL, where capitals do not count: in quotes where it needs them alone.</summary>
    private string Identifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && !reserved.Contains(name.ToLowerInvariant())
            ? name
            : SqlLiteral.Identifier(name);
}

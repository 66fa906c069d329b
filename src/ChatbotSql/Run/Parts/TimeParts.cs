using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Parts;

/// <summary>
/// Parts of the events by time, each read from the files that hold events of that time. What is made of a part follows what is
/// made of the one before it, so that each is put in order by itself.
/// </summary>
/// <param name="weight">SQL of how much is made of a file's rows, over the counts of what was loaded of it.</param>
internal sealed class TimeParts(DuckDbSession session, Catalog catalog, FileEvents events, string weight)
{
    /// <summary>How long, in microseconds, two page views of a visit lie apart at most.</summary>
    private const long Gap = 1_800_000_000;

    private const string Visitors = $"{PartViews.Schema}.visitors";

    /// <summary>The parts, or null where files cannot be read one by one, or all would be read too often.</summary>
    /// <param name="count">In how many parts, of which about the same is made of each.</param>
    /// <param name="scans">Less than how often all files may be read together.</param>
    /// <param name="time">The column of the time of what is made.</param>
    /// <param name="spans">Whether what is made of a visitor's page views may be of two parts.</param>
    public PartedRows? Of(int count, int scans, string time, bool spans)
    {
        if (!events.AreFilesApart || Files() is not { } files)
        {
            return null;
        }

        var starts = Starts(files, count);
        var parts = starts.Select(start => (long?)start).Prepend(null).Zip(starts.Select(start => (long?)start).Append(null), (from, until) => new TimePart(from, until)).ToImmutableArray();
        var read = parts.Sum(part => files.Count(part.IsIn)) + (spans ? files.Length : 0);
        if (starts.IsEmpty || read >= (long)scans * files.Length)
        {
            return null;
        }

        var views = new PartViews(session);
        var apart = spans ? $" AND visitor_id NOT IN (FROM {Visitors})" : "";
        return new PartedRows(
            spans ? [views.Add(Spanning(starts, files))] : [],
            [.. parts.Select(part => (views.Add(Select(files.Where(part.IsIn), $"{part.Condition("occurred_at")}{apart}")), part.Condition(time)))]);
    }

    /// <summary>What is known of each file; null where some time is infinite, of which it cannot be told what is near.</summary>
    private ImmutableArray<TimedFile>? Files()
    {
        var rows = session.Rows($"SELECT source, file_index, epoch_us(first_at), epoch_us(last_at), undated, coalesce({weight}, 0), first_at FROM {events.Loaded} ORDER BY ALL").Rows;
        return rows.Any(row => row[6] is not null && (row[2] is null || row[3] is null))
            ? null
            : [.. rows.Select(row => new TimedFile((string)row[0]!, (int)(long)row[1]!, (long?)row[2], (long?)row[3], (long)row[4]!, (long)row[5]!))];
    }

    /// <summary>When the parts after the first begin. Within a file, events are taken to be spread evenly.</summary>
    private static ImmutableArray<long> Starts(ImmutableArray<TimedFile> files, int count)
    {
        var dated = files.Where(file => file.FirstAt is not null).ToList();
        if (dated.Count == 0)
        {
            return [];
        }

        var (first, last, weight) = (dated.Min(file => file.FirstAt!.Value), dated.Max(file => file.LastAt!.Value), dated.Sum(file => (double)file.Weight));
        var starts = Enumerable.Range(1, count - 1).Select(part => When(first, last, time => dated.Sum(file => file.WeightBefore(time)) >= weight * part / count));
        return [.. starts.Distinct().Where(start => start > first)];
    }

    /// <summary>The first moment from which on a condition holds, or the last moment of all.</summary>
    private static long When(long first, long last, Func<long, bool> holds)
    {
        while (first < last)
        {
            var middle = first + ((last - first) / 2);
            (first, last) = holds(middle) ? (first, middle) : (middle + 1, last);
        }

        return first;
    }

    /// <summary>A SELECT of all events of the visitors who are seen on both sides of where a part begins.</summary>
    private string Spanning(ImmutableArray<long> starts, ImmutableArray<TimedFile> files)
    {
        var near = files.Where(file => starts.Any(start => new TimePart(start - Gap, start + Gap).IsIn(file)));
        session.Execute(catalog.Templates.Render("parts/visitors", new Dictionary<string, object?>
        {
            ["rows"] = $"(\n{Select(near, "true")}\n)",
            ["starts"] = starts.Select(start => start.ToString(CultureInfo.InvariantCulture)).ToList(),
            ["gap"] = Gap.ToString(CultureInfo.InvariantCulture),
        }));
        return $"FROM {CanonicalTable.EventRows} WHERE visitor_id IN (FROM {Visitors})";
    }

    private string Select(IEnumerable<TimedFile> files, string condition) => events.Select(files.Select(file => (file.Source, file.File)), condition);
}

using System.Globalization;
using ChatbotSql.Generate;

namespace ChatbotSql.Benchmarks.Archives;

/// <summary>Makes archives, or takes those of earlier runs.</summary>
internal static class ArchiveStore
{
    /// <summary>So many events has a conversation.</summary>
    private const decimal EventsOfConversation = 9.7m;

    /// <summary>Impressions and page views among them, so many events come with one.</summary>
    private const decimal EventsWithPageViews = 26.3m;

    private const int Days = 365;

    /// <summary>The archive of a size in millions of events; it is the same whenever it is made.</summary>
    /// <param name="pageViews">Whether it is a site's log, or else that of a chatbot's platform.</param>
    public static Archive Get(string work, decimal millions, bool pageViews)
    {
        var conversations = Math.Max(Days, (long)(millions * 1_000_000 / (pageViews ? EventsWithPageViews : EventsOfConversation)));
        var options = ArchiveOptions.Demo("") with { Conversations = conversations, Days = Days, HasPageViews = pageViews };
        var folder = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"archive-{millions:0.##}m{(pageViews ? "-page-views" : "")}"));
        return new Archive(folder, millions, conversations, new Lazy<long>(() => Make(options with { Folder = folder })));
    }

    /// <returns>The events of the archive, which is written unless it is there.</returns>
    private static long Make(ArchiveOptions options)
    {
        var (record, made) = ($"{options.Folder}.txt", (options with { Folder = "" }).ToString());
        if (Directory.Exists(options.Folder) && File.Exists(record) && File.ReadAllLines(record) is [var earlier, var count] && earlier == made)
        {
            return long.Parse(count, CultureInfo.InvariantCulture);
        }

        var events = Write(options);
        File.WriteAllLines(record, [made, events.ToString(CultureInfo.InvariantCulture)]);
        return events;
    }

    /// <returns>The events written.</returns>
    private static long Write(ArchiveOptions options)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"generating {options.Conversations:N0} conversations in {options.Folder}"));
        if (Directory.Exists(options.Folder))
        {
            Directory.Delete(options.Folder, recursive: true);
        }

        return ArchiveGenerator.Write(options).Events;
    }
}

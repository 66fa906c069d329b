namespace ChatbotSql.Generate;

/// <summary>What a generated archive holds.</summary>
/// <param name="Folder">Where it is written.</param>
/// <param name="Conversations">How many conversations start in it, from 1; each has some 10 events, and some 16 impressions and page views go with it.</param>
/// <param name="Days">How many days it covers, from 1.</param>
/// <param name="Seed">Another seed gives another archive of the same kind.</param>
/// <param name="From">The first day.</param>
/// <param name="Layout">How the files of events are laid out; each other system exports one file.</param>
/// <param name="Format">How events are written; the exports are CSV.</param>
/// <param name="HasIncident">Whether a release goes wrong in the 18th week, and is repaired two weeks later.</param>
/// <param name="HasPageViews">Whether the site's log is in it, page views and impressions; the log of a chatbot's platform has neither.</param>
public sealed record ArchiveOptions(
    string Folder,
    long Conversations,
    int Days,
    int Seed,
    DateOnly From,
    ArchiveLayout Layout,
    ArchiveFormat Format,
    bool HasIncident = true,
    bool HasPageViews = true)
{
    /// <summary>Half a year of a mid-sized shop: 26 whole weeks.</summary>
    public static ArchiveOptions Demo(string folder) =>
        new(folder, 25_000, 182, 1, new DateOnly(2026, 1, 5), ArchiveLayout.Hive, ArchiveFormat.Parquet);
}

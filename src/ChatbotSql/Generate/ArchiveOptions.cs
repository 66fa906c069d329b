namespace ChatbotSql.Generate;

/// <summary>What a generated archive holds.</summary>
/// <param name="Folder">Where it is written.</param>
/// <param name="Conversations">How many conversations; each has some 25 events, impressions among them.</param>
/// <param name="Days">How many days.</param>
/// <param name="From">The first day.</param>
public sealed record ArchiveOptions(
    string Folder,
    long Conversations,
    int Days,
    int Seed,
    DateOnly From,
    ArchiveLayout Layout,
    ArchiveFormat Format)
{
    /// <summary>Half a year of a mid-sized shop: 26 whole weeks.</summary>
    public static ArchiveOptions Demo(string folder) =>
        new(folder, 20_000, 182, 1, new DateOnly(2026, 1, 5), ArchiveLayout.Hive, ArchiveFormat.Parquet);
}

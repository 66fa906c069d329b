namespace ChatbotSql.Guarantees;

/// <summary>What to try.</summary>
/// <param name="Only">A word that the names of the guarantees to try contain, or null for all.</param>
/// <param name="Kills">How many builds are killed.</param>
/// <param name="Seed">Says at which moments.</param>
/// <param name="Work">The folder of projects, archives and databases.</param>
internal sealed record GuaranteesOptions(string? Only, int Kills, int Seed, string Work)
{
    public bool Wants(Guarantee guarantee) => Only is null || guarantee.Name.Contains(Only, StringComparison.OrdinalIgnoreCase);

    /// <summary>An empty folder of a name below the work folder.</summary>
    public string EmptyFolder(string name)
    {
        var folder = Path.Combine(Work, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }
}

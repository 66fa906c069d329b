namespace ChatbotSql.Golden;

/// <summary>The same inputs give the same rows, to the last bit, however a build goes about it.</summary>
public sealed class ExactnessTests(ExactCase one) : IClassFixture<ExactCase>
{
    [Theory]
    [InlineData("threads: 2", "threads: 1")]
    [InlineData("threads: 2", "threads: 4\nmemory_limit: 300MB")]
    [InlineData("[data/b.parquet, data/a.parquet, data/c.parquet]", "[data/c.parquet, data/a.parquet, data/b.parquet]")]
    [InlineData("[data/b.parquet, data/a.parquet, data/c.parquet]", "data/*.parquet")]
    public void Neither_threads_nor_memory_nor_the_order_of_files_changes_a_row(string line, string otherLine)
    {
        using var folder = new TemporaryFolder();
        var project = File.ReadAllText(Path.Combine(ExactCase.Folder(), "chatbotsql.yml"));
        Assert.Contains(line, project, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), project.Replace(line, otherLine, StringComparison.Ordinal));
        File.Copy(Path.Combine(ExactCase.Folder(), "data.sql"), Path.Combine(folder.Path, "data.sql"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "metrics"));
        File.Copy(Path.Combine(ExactCase.Folder(), "metrics", "own.yml"), Path.Combine(folder.Path, "metrics", "own.yml"));

        using var other = new GoldenCase(folder.Path);

        Assert.Contains(one.Fingerprints, table => table.StartsWith("main.conversations: 31 rows, ", StringComparison.Ordinal));
        Assert.Equal(one.Fingerprints, other.Fingerprints());
    }
}

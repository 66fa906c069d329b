using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Init;

/// <summary>Of many files those that are looked at lie over all of them, so that names are found that came late or went early.</summary>
public sealed class FileSampleTests : IDisposable
{
    private const int Days = 60;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("csv", "(HEADER, FORMAT csv)")]
    [InlineData("parquet", "(FORMAT parquet)")]
    [InlineData("json", "(FORMAT json)")]
    public void NamesOfAnyDay_AreFound(string ending, string options)
    {
        using (var session = DuckDbSession.InMemory())
        {
            for (var day = 0; day < Days; day++)
            {
                var path = Path.Combine(folder.Path, "log", string.Create(CultureInfo.InvariantCulture, $"date=2026-{1 + (day / 28):00}-{1 + (day % 28):00}"), $"x.{ending}");
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                session.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                    COPY (
                        SELECT CASE number WHEN 3 THEN 'name of day {day / 20}' WHEN 4 THEN 'escalated' ELSE 'user_message' END AS event,
                            TIMESTAMP '2026-01-01' + INTERVAL (24 * {day} + number) HOUR AS created_at, concat({day}, '-', number) AS session_id
                        FROM range(20) AS rows(number)
                    ) TO {SqlLiteral.Text(path)} {options}
                    """));
            }
        }

        var proposal = Assert.Single(ProjectProposer.Propose(folder.Path, [Path.Combine(folder.Path, "log")]).Sources);

        Assert.Equal(["escalated", "name of day 0", "name of day 1", "name of day 2", "user_message"], proposal.Events.Select(name => name.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Days * 20, proposal.Events.Sum(name => name.Rows));
    }

    /// <summary>However many files there are and however long, some are looked at, the first and the last among them.</summary>
    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(100, 10, 100)]
    [InlineData(1000, 10, 128)]
    [InlineData(100, 1_000_000, 16)]
    public void Files_LieEvenlyOverAll(int count, int bytes, int chosen)
    {
        var text = new string('x', bytes);
        ImmutableArray<string> paths = [.. Enumerable.Range(0, count).Select(number => Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.csv")))];
        foreach (var path in paths)
        {
            File.WriteAllText(path, text);
        }

        var some = FileSample.Of(new InputFiles(FileFormat.Csv, paths)).Paths.Select(path => paths.IndexOf(path)).ToList();

        Assert.Equal((chosen, 0, count - 1), (some.Count, some[0], some[^1]));
        Assert.All(some.Zip(some.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1, (count / chosen) + 1));
    }
}

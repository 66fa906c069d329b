using System.Collections.Immutable;

namespace ChatbotSql.Golden.Random;

/// <summary>Two builds of several hundred random conversions each, shared by the properties that they are looked at for.</summary>
public sealed class RandomBuilds : IDisposable
{
    internal const ulong FirstSeed = 20260105;
    private readonly ImmutableArray<RandomBuild> builds = [.. Enumerable.Range(0, 2).Select(number => new RandomBuild(FirstSeed + (ulong)number, settings: "threads: 2"))];

    /// <summary>Fails where any build has a row of a query that should have none.</summary>
    public void HaveNone(string query) => Assert.All(builds, build => build.HasNone(query));

    /// <summary>Fails where any build has fewer rows of a query than it takes to prove anything.</summary>
    public void Have(int least, string query) => Assert.All(builds, build => Assert.InRange(build.Rows(query).Count, least, int.MaxValue));

    /// <summary>The digests of the tables of the first build.</summary>
    public IReadOnlyList<string> Fingerprints(bool ofSameFiles = false) => builds[0].Fingerprints(ofSameFiles);

    public void Dispose() => builds.ToList().ForEach(build => build.Dispose());
}

using System.Globalization;

namespace ChatbotSql.Golden.Random;

/// <summary>Whatever machine builds it, a project over random data of every fact gives the same rows to the last bit.</summary>
[Collection(RandomBuildsCollection.Name)]
public sealed class MachineTests(RandomBuilds builds)
{
    [Theory]
    [InlineData("threads: 1")]
    [InlineData("threads: 8\nmemory_limit: 400MB")]
    public void Threads_Memory_And_Culture_ChangeNoRow(string settings)
    {
        using var other = Build(settings, shuffle: null);

        Assert.Equal(builds.Fingerprints(ofSameFiles: true), other.Fingerprints(ofSameFiles: true));
    }

    [Fact]
    public void TheOrderOfFilesAndLines_ChangesNoRow_ByManyThreads()
    {
        using var other = Build("threads: 8", shuffle: 11);

        Assert.Equal(builds.Fingerprints(), other.Fingerprints());
        Assert.Contains(other.Fingerprints(), table => table.StartsWith("main.metric_values: ", StringComparison.Ordinal));
        Assert.Contains(other.Fingerprints(), table => table.StartsWith("main.attributed_revenue: ", StringComparison.Ordinal));
    }

    /// <summary>Builds where numbers and dates are written otherwise. The command itself always runs in the invariant culture.</summary>
    private static RandomBuild Build(string settings, ulong? shuffle)
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.NumberFormat.NegativeSign) = (",", ".", "~");
        (other.DateTimeFormat.ShortDatePattern, other.DateTimeFormat.DateSeparator, other.DateTimeFormat.TimeSeparator) = ("dd.MM.yy", ".", ".");
        CultureInfo.CurrentCulture = other;
        try
        {
            return new RandomBuild(RandomBuilds.FirstSeed, shuffle, settings);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

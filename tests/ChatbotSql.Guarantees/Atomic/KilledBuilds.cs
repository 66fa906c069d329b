using System.Globalization;

namespace ChatbotSql.Guarantees.Atomic;

/// <summary>Kills full and incremental builds at random moments, in several projects at once.</summary>
internal static class KilledBuilds
{
    private const int Lanes = 4;

    public static Outcome Try(GuaranteesOptions options)
    {
        var folder = options.EmptyFolder("kills");
        var lanes = Enumerable.Range(0, Math.Min(Lanes, options.Kills)).Select(lane => Task.Run(() =>
        {
            var kills = (options.Kills + Lanes - 1 - lane) / Lanes;
            var killing = new Killing(Path.Combine(folder, lane.ToString(CultureInfo.InvariantCulture)), seed: (options.Seed * Lanes) + lane);
            killing.Run(kills);
            return killing;
        })).ToList();
        var done = Task.WhenAll(lanes).GetAwaiter().GetResult();
        return new Outcome(
            string.Create(CultureInfo.InvariantCulture, $"{done.Sum(lane => lane.Full)} full and {done.Sum(lane => lane.Incremental)} incremental builds killed: {done.Sum(lane => lane.KeptOld)} left the old file, {done.Sum(lane => lane.HadNew)} the new one; {done.Sum(lane => lane.LeftFiles)} left-over files cleaned; {done.Sum(lane => lane.Rows):N0} rows, {done.Sum(lane => lane.Bytes):N0} bytes equal to clean builds"),
            [.. done.SelectMany(lane => lane.Failures)]);
    }
}

using System.Diagnostics;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Benchmarks.Measure;

/// <summary>Builds, and notes when each step begins.</summary>
internal sealed class TimedBuild : IProgress<BuildProgress>
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly List<(string Step, double Second)> steps = [];

    public static BuildTimes Run(Catalog catalog)
    {
        var build = new TimedBuild();
        Builder.Build(catalog, TimeProvider.System, build);
        return new BuildTimes(build.Elapsed, build.LengthOf("metrics"));
    }

    private double Elapsed => Stopwatch.GetElapsedTime(start).TotalSeconds;

    public void Report(BuildProgress value)
    {
        if (value.Work is null)
        {
            steps.Add((value.Step, Elapsed));
        }
    }

    /// <summary>From the report of a step to that of the next; 0 when a build left it out.</summary>
    private double LengthOf(string step)
    {
        var index = steps.FindIndex(candidate => candidate.Step == step);
        return index < 0 ? 0 : steps[index + 1].Second - steps[index].Second;
    }
}

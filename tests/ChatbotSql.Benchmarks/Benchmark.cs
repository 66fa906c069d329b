using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Benchmarks.Archives;
using ChatbotSql.Benchmarks.Measure;
using ChatbotSql.Benchmarks.Rows;

namespace ChatbotSql.Benchmarks;

/// <summary>Measures size by size, everything of a size in turn, and prints one table.</summary>
internal static class Benchmark
{
    /// <returns>0, or 1 when values differ.</returns>
    public static int Run(BenchmarkOptions options)
    {
        Directory.CreateDirectory(options.Work);
        var machine = Machine.Describe();
        var stages = options.Events.Select(millions => new Stage(ArchiveStore.Get(options.Work, millions, options.PageViews), options.Work)).ToImmutableArray();
        var results = new List<RowResult>();
        try
        {
            // To publish the command may fail, and should not after an hour.
            Measure(options, [StartUpRows.Of(stages[0].Archive, options.Work)], [], results);
            Measure(options, stages, results);
        }
        finally
        {
            Print(options, machine, stages, results);
        }

        var differences = stages.SelectMany(stage => stage.Differences).ToList();
        differences.ForEach(difference => Console.Error.WriteLine($"error: {difference}"));
        return differences.Count == 0 ? 0 : 1;
    }

    private static void Measure(BenchmarkOptions options, ImmutableArray<Stage> stages, List<RowResult> results)
    {
        var sizes = new List<(Archive, Samples)>();
        foreach (var stage in stages)
        {
            var grows = stages.Length > 1 && options.Wants(GrowthRows.Name);
            sizes.Add((stage.Archive, Measure(options, FamiliesOf(stage), grows ? [Timed.Build] : [], results)));
        }

        results.AddRange(options.Wants(GrowthRows.Name) ? GrowthRows.Read(sizes) : []);
    }

    private static ImmutableArray<Family> FamiliesOf(Stage stage) =>
        [MetricRows.Of(stage), BuildRows.Of(stage), LimitedRows.Of(stage), NightlyRows.Of(stage), QueryRows.Of(stage)];

    /// <summary>Takes the trials that the wanted rows need in turn, run by run; values are compared in the first.</summary>
    private static Samples Measure(BenchmarkOptions options, ImmutableArray<Family> families, ImmutableArray<string> further, List<RowResult> results)
    {
        var rows = families.SelectMany(family => family.Rows).Where(row => options.Wants(row.Name)).ToList();
        var needs = rows.SelectMany(row => row.Needs).Concat(further).ToHashSet(StringComparer.Ordinal);
        var trials = families.SelectMany(family => family.Trials).Where(trial => trial.Yields.Any(needs.Contains)).ToList();
        var samples = new Samples();
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var trial in trials)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {run + 1} of {options.Runs}: {trial.Yields[0]}"));
                trial.Run(samples, run == 0);
            }
        }

        results.AddRange(rows.Select(row => row.Read(samples)));
        return samples;
    }

    private static void Print(BenchmarkOptions options, string machine, ImmutableArray<Stage> stages, List<RowResult> results)
    {
        Console.WriteLine(machine);
        foreach (var archive in stages.Select(stage => stage.Archive).Where(archive => archive.Made.IsValueCreated))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{archive.Size}: {archive.Events:N0} events of {archive.Conversations:N0} conversations"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians of {options.Runs} run{(options.Runs == 1 ? "" : "s")}, load at end {Machine.Load()}\n"));
        RowTable.Print(results);
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChatbotSql.Benchmarks.Measure;

namespace ChatbotSql.Benchmarks;

/// <summary>The command line: 0 all values agree, 1 some differ.</summary>
internal static class BenchmarkCommand
{
    /// <summary>A command for the benchmark itself: one build in a process of its own, whose memory can be told.</summary>
    public const string BuildOnce = "build-once";

    /// <summary>What a disk holds: a number of events instead of millions would fill it.</summary>
    private const int MostMillions = 1000;

    public static int Run(string[] args)
    {
        var events = new Option<string>("--events")
        {
            Description = "The sizes of the archives in millions of events, such as 1,10,100; a conversation has some 10.",
            DefaultValueFactory = _ => "1,10",
            HelpName = "N,…",
        };
        var pageViews = new Option<bool>("--page-views") { Description = "With the page views and impressions of a site: some 26 events to a conversation." };
        var runs = new Option<int>("--runs") { Description = "How often everything is timed; medians are shown.", DefaultValueFactory = _ => 5, HelpName = "N" };
        var only = new Option<string?>("--only") { Description = "Only the rows whose name contains this.", HelpName = "WORD" };
        var work = new Option<string>("--work") { Description = "The folder of archives and databases.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "chatbotsql-benchmarks"), HelpName = "DIR" };
        events.Validators.Add(result => Require(result, Sizes(result.GetValueOrDefault<string>()!) is not null, $"--events takes numbers of millions of events up to {MostMillions}, such as 1,10 or 0.2"));
        runs.Validators.Add(result => Require(result, result.GetValueOrDefault<int>() >= 1, "--runs takes a whole number from 1"));
        var root = new RootCommand("Times ChatbotSql beside what a person would write by hand, and compares the values.") { events, pageViews, runs, only, work, CreateBuildOnce() };
        root.SetAction(parsed => Benchmark.Run(new BenchmarkOptions(
            Sizes(parsed.GetValue(events)!)!.Value, parsed.GetValue(pageViews), parsed.GetValue(runs), parsed.GetValue(only), Path.GetFullPath(parsed.GetValue(work)!))));
        return root.Parse(args).Invoke();
    }

    private static Command CreateBuildOnce()
    {
        var files = new Argument<string>("FILES");
        var database = new Argument<string>("DATABASE");
        var limit = new Argument<string>("MEMORY_LIMIT");
        var command = new Command(BuildOnce) { files, database, limit };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var times = TimedBuild.Run(BenchmarkProject.Load(Board.Additive, parsed.GetValue(files)!, parsed.GetValue(database)!, parsed.GetValue(limit)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Whole} {Machine.PeakMemory()}"));
        });
        return command;
    }

    private static void Require(OptionResult result, bool holds, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }

    /// <summary>The sizes, the least first, or null where one is none.</summary>
    private static ImmutableArray<decimal>? Sizes(string text)
    {
        var sizes = text.Split(',').Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size) ? size : 0).ToList();
        return sizes.TrueForAll(size => size is >= 0.01m and <= MostMillions) ? [.. sizes.Distinct().Order()] : null;
    }
}

using ChatbotSql.Benchmarks.Archives;
using ChatbotSql.Benchmarks.Measure;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>What a person waits for before a command begins: the wall time of whole processes of the published command.</summary>
internal static class StartUpRows
{
    public static Family Of(Archive archive, string work)
    {
        var command = new Lazy<string>(() => PublishedCommand.Publish(work));
        var many = new Lazy<string>(() => ManyMetrics.Write(work));
        return new Family(
            [
                Trial.Of(Timed.Help, _ => Time(command.Value, ["--help"])),
                Trial.Of(Timed.Validate, _ =>
                {
                    Environment.SetEnvironmentVariable(BenchmarkProject.FilesVariable, archive.Paths()[0]);
                    return Time(command.Value, ["validate", "--project", BenchmarkProject.Folder]);
                }),
                Trial.Of(Timed.ValidateMany, _ => Time(command.Value, ["validate", "--project", many.Value])),
            ],
            [
                Row.Absolute("chatbotsql --help, published", "", Timed.Help, " s", 1, Goal.AtMost(0.12, " s")),
                Row.Absolute("chatbotsql validate of the shipped packs, published", "", Timed.Validate, " s", 1, Goal.AtMost(0.3, " s")),
                Row.Absolute("chatbotsql validate of 500 metrics more, published", "", Timed.ValidateMany, " s", 1, Goal.AtMost(1, " s")),
            ]);
    }

    private static double Time(string command, string[] arguments) => Stage.Time(() => Processes.Run(command, arguments));
}

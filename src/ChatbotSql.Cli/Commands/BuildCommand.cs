using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Builds the DuckDB file.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var full = new Option<bool>("--full") { Description = "Start over; a build does so in any case for now." };
        var command = new Command("build", "Loads the sources and writes facts and metrics into one DuckDB file.");
        options.AddTo(command);
        command.Add(full);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Required);
            var result = ProgressView.Steps(options.IsQuiet(parsed), progress => Builder.Build(catalog, TimeProvider.System, progress));
            options.Warn(parsed, result.Warnings);
            Console.WriteLine(BuildSummary.Print(catalog, result));
            return 0;
        });
        return command;
    }
}

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
        var full = new Option<bool>("--full") { Description = "Start over, whatever has changed." };
        var command = new Command("build", "Loads the sources and writes facts and metrics into one DuckDB file; makes again only what has changed.");
        options.AddTo(command);
        command.Add(full);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Required);
            var result = ProgressView.Steps(options.IsQuiet(parsed), progress => Builder.Build(catalog, TimeProvider.System, progress, parsed.GetValue(full)));
            options.Warn(parsed, result.Warnings);
            Terminal.Tell(BuildSummary.Print(catalog, result));
            return 0;
        });
        return command;
    }
}

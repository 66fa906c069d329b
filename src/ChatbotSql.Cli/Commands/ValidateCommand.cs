using System.CommandLine;
using ChatbotSql.Diagnostics;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Shows all errors of a project at once.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var command = new Command("validate", "Shows all errors of the project at once.");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Required);
            Console.WriteLine($"{Printable.Line(catalog.Settings.Name)}: {catalog.Sources.Length} sources, {catalog.Facts.Count} facts, {catalog.Metrics.Length} metrics, no errors");
            return 0;
        });
        return command;
    }
}

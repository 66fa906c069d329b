using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Report;

namespace ChatbotSql.Cli.Commands;

/// <summary>Lists the presets of sources, or prints one.</summary>
internal static class PresetCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Description = "Such as zendesk/tickets; all are listed where it is left out.", Arity = ArgumentArity.ZeroOrOne };
        var project = new Option<string>("--project") { Description = "The folder of a project with presets of its own.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var command = new Command("preset", "Lists the presets for exports of known systems, or prints what one assumes and does.") { name, project };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var presets = SourcePresets.Of(parsed.GetValue(project)!, diagnostics);
            var text = parsed.GetValue(name) is { } chosen ? presets.TextOf(chosen) : List(presets);
            diagnostics.ThrowIfErrors();
            ProjectOptions.Warn(diagnostics);
            Terminal.Write(text);
            return 0;
        });
        return command;
    }

    private static string List(SourcePresets presets) => RowFormatter.Format(
        new RowSet(["preset", "feeds", "lookups"], [.. presets.All.Select(preset => new object?[] { preset.Name, preset.Feeds, string.Join(", ", preset.Lookups.Select(lookup => lookup.Key)) })]),
        RowFormat.Table);
}

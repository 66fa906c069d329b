using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.Languages;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Writes the weekly scorecard.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var options = new ProjectOptions();
        var week = DateOption.Create("--week", "A local date of the week; the last complete week without any.");
        var language = new Option<string>("--lang") { Description = "The language: en, ru, or one of the project's own.", DefaultValueFactory = _ => "en", HelpName = "LANGUAGE" };
        var output = PathOption.Create("--out", "The file to write; without any, a page beside the DuckDB file, or text on the terminal.", "FILE");
        var format = new Option<string>("--format") { Description = "A page, or text.", DefaultValueFactory = _ => "html", HelpName = "html|text" };
        Choices.Accept(format, "html", "text");
        var command = new Command("report", "Writes the weekly scorecard as one HTML file that needs no network, or as text.");
        options.AddTo(command);
        foreach (var option in new Option[] { week, language, format, output })
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var catalog = options.Load(parsed, InputPolicy.Recorded);
            options.RequireBuiltWith(parsed, catalog, isStored: true);
            var report = WeeklyReader.Read(catalog, parsed.GetValue(week), LanguageFiles.Read(catalog.Settings.Root, parsed.GetValue(language)!), TimeProvider.System);
            var text = parsed.GetValue(format) == "text" ? WeeklyText.Write(report) : WeeklyPage.Write(report);
            if (parsed.GetValue(format) == "text" && parsed.GetValue(output) is null)
            {
                Console.Out.Write(text);
            }
            else
            {
                Save(text, catalog, Path.GetFullPath(parsed.GetValue(output) ?? Path.ChangeExtension(catalog.Settings.Database, ".html")));
            }

            options.Warn(parsed, report.TooOld is { } old ? [old] : []);
            return 0;
        });
        return command;
    }

    private static void Save(string text, Catalog catalog, string path)
    {
        WeeklyFile.Save(catalog, text, path);
        Terminal.Tell(Printable.Line(Path.GetRelativePath(Environment.CurrentDirectory, path)));
    }
}

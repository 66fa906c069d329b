using System.CommandLine;
using System.Globalization;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Init;
using ChatbotSql.Project;
using ChatbotSql.Report;
using ChatbotSql.Schema;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Begins a project from the columns of data files.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Where the project is written.", DefaultValueFactory = _ => "." };
        PathOption.RefuseEmpty(folder);
        var from = new Option<string[]>("--from") { Description = "Data files, or folders of them; those below DIR without any.", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var command = new Command("init", "Begins a project from the columns of data files, with comments.") { folder, from };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(from) is { Length: > 0 } given ? given : [parsed.GetValue(folder)!]));
        return command;
    }

    private static int Run(string folder, string[] paths)
    {
        var path = Path.Combine(folder, ProjectLoader.FileName);
        if (File.Exists(path))
        {
            throw new ProjectException([InitErrors.ProjectIsThere(path)]);
        }

        if (paths.FirstOrDefault(item => !File.Exists(item) && !Directory.Exists(item)) is { } absent)
        {
            throw new ProjectException([InitErrors.NotThere(absent)]);
        }

        var proposal = ProjectProposer.Propose(folder, paths);
        Directory.CreateDirectory(folder);
        File.WriteAllText(path, proposal.Text);
        JsonSchemas.Write(folder);
        foreach (var (file, reason) in proposal.Unread)
        {
            Console.Error.WriteLine($"left out: {Printable.Line(file)} {Printable.Line(reason)}");
        }

        foreach (var source in proposal.Sources.Where(source => !source.IsComplete))
        {
            Console.Error.WriteLine($"left out: {Printable.Line(source.Group.Patterns[0])}: {Printable.Line(source.LeftOut!)}");
        }

        Terminal.Tell($"{(proposal.Sources.IsEmpty ? "" : $"{Decisions(proposal)}\n")}wrote {path}");
        return Check(folder, path, proposal);
    }

    /// <summary>What has been written is held to what any project is.</summary>
    private static int Check(string folder, string path, ProjectProposal proposal)
    {
        if (proposal.Sources.All(source => !source.IsComplete))
        {
            Terminal.Tell($"no source is complete: {path} says what is missing of each");
            return 1;
        }

        var diagnostics = new DiagnosticBag();
        Compiler.Load(folder, InputPolicy.Required, diagnostics);
        if (diagnostics.Count > 0)
        {
            Console.Error.WriteLine(DiagnosticPrinter.Print(diagnostics));
        }

        Terminal.Tell($"next: look at each line of it, then chatbotsql build --project {folder}");
        return 0;
    }

    private static string Decisions(ProjectProposal proposal) => RowFormatter.Format(
        new RowSet(
            ["files", "feeds", "column", "from", "why", "certainty"],
            [
                .. from source in proposal.Sources
                   where source.Beside is null
                   from column in source.Columns.Concat(source.Latest is { } latest ? [latest] : []).Select(column => (column.Column, column.Raw, Why: column.Guess is { } guess ? $"{column.Why}; {guess}" : column.Why, Certainty: column.Certainty.ToString("0'%'", CultureInfo.InvariantCulture)))
                       .Concat(source.Preset is { } preset ? [("all", $"preset {preset.Preset.Name}", "by its columns", "")] : [])
                       .Concat(source.Missing.Select(missing => (missing, "", "not found", "")))
                   select new object?[] { source.Group.Patterns[0], source.Table.Name.Text, column.Item1, column.Item2, column.Item3, column.Item4 },
            ]),
        RowFormat.Table);
}

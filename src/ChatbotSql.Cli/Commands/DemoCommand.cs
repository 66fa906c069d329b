using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.Generate;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Schema;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Writes a sample project with an archive, builds it and shows its KPIs.</summary>
internal static class DemoCommand
{
    private static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Demo", "project");

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Where the sample project is written.", DefaultValueFactory = _ => "demo" };
        PathOption.RefuseEmpty(folder);
        var quiet = new Option<bool>("--quiet") { Description = "No progress and no warnings." };
        var command = new Command("demo", "Writes a sample project with a synthetic archive, builds it and prints its KPIs.") { folder, quiet };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(quiet)));
        return command;
    }

    private static int Run(string folder, bool isQuiet)
    {
        RequireOwnFolder(folder);
        Say(isQuiet, $"writing a sample project to {folder}");
        CopyProject(folder);
        JsonSchemas.Write(folder);
        var archive = ArchiveOptions.Demo(Path.Combine(folder, "archive"));
        ProgressView.Share(isQuiet, "generate the archive", progress => ArchiveGenerator.Write(archive, progress));
        var diagnostics = new DiagnosticBag();
        var catalog = Compiler.Load(folder, InputPolicy.Required, diagnostics);
        var result = ProgressView.Steps(isQuiet, progress => Builder.Build(catalog, TimeProvider.System, progress, isFull: true));
        Console.WriteLine(BuildSummary.Print(catalog, result));
        ProjectOptions.Warn(isQuiet ? [] : [.. diagnostics, .. result.Warnings]);
        KpiBoard.Print(catalog, QueryRunner.Run(catalog, Question.Of([.. catalog.Model.Scorecards.SelectMany(scorecard => KpiBoard.MetricsOf(catalog, scorecard)).Distinct()], Grain.Week, [])));
        Console.WriteLine($"next: chatbotsql query deflection_rate --by intent --project {folder}");
        return 0;
    }

    private static void Say(bool isQuiet, string text)
    {
        if (!isQuiet)
        {
            Console.Error.WriteLine(text);
        }
    }

    private static void RequireOwnFolder(string folder)
    {
        PathOption.RequireFolder(folder, "a demo");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !IsDemo(Path.Combine(folder, ProjectLoader.FileName)))
        {
            throw new ProjectException([UsageErrors.FolderIsNotEmpty(folder)]);
        }
    }

    /// <summary>Whether a project is a demo of this or another version, by its name and by the words that it begins with: others may have its name.</summary>
    private static bool IsDemo(string settings) => File.Exists(settings) && File.ReadLines(settings).ToHashSet() is var lines
        && lines.Contains(File.ReadLines(Path.Combine(Shipped, ProjectLoader.FileName)).First(line => line.StartsWith("name:", StringComparison.Ordinal)))
        && lines.Any(line => line.StartsWith("# A sample project", StringComparison.Ordinal));

    private static void CopyProject(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}

using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Generate;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Commands;

/// <summary>Writes a sample project with an archive, builds it and shows its KPIs.</summary>
internal static class DemoCommand
{
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
        var demo = DemoFolder.Of(folder);
        var diagnostics = new DiagnosticBag();
        var (catalog, result) = MakeOrUndo(demo, folder, isQuiet, diagnostics);
        ProjectOptions.Warn(isQuiet ? [] : [.. diagnostics, .. result.Warnings]);
        var weeks = QueryRunner.Run(catalog, Question.Of([.. catalog.Model.Scorecards.SelectMany(scorecard => KpiBoard.MetricsOf(catalog, scorecard)).Distinct()], Grain.Week, []));
        Terminal.Tell(() =>
        {
            Console.WriteLine(BuildSummary.Print(catalog, result));
            KpiBoard.Print(catalog, weeks);
            Console.WriteLine($"next: chatbotsql query deflection_rate --by intent --project {folder}");
        });
        return 0;
    }

    /// <summary>Makes the demo, or leaves the folder as it was.</summary>
    private static (Catalog Catalog, BuildResult Result) MakeOrUndo(DemoFolder demo, string folder, bool isQuiet, DiagnosticBag diagnostics)
    {
        try
        {
            return Make(demo, folder, isQuiet, diagnostics);
        }
        catch (Exception error)
        {
            if (demo.Undo())
            {
                Console.Error.WriteLine($"removed what was written to {folder}");
            }

            if (error is IOException full && DiskErrors.IsFull(full))
            {
                throw new ProjectException([DiskErrors.Full(folder, "the demo is not complete", DiskErrors.AnotherFolder)]);
            }

            throw;
        }
    }

    private static (Catalog Catalog, BuildResult Result) Make(DemoFolder demo, string folder, bool isQuiet, DiagnosticBag diagnostics)
    {
        if (!isQuiet)
        {
            Console.Error.WriteLine($"writing a sample project to {folder}");
        }

        demo.WriteProject();
        var archive = ProgressView.Share(isQuiet, "generate the archive", progress => ArchiveGenerator.Write(ArchiveOptions.Demo(demo.Archive), progress));
        demo.Note(archive.Files.Concat(archive.Exports));
        var catalog = Compiler.Load(folder, InputPolicy.Required, diagnostics);
        return (catalog, ProgressView.Steps(isQuiet, progress => Builder.Build(catalog, TimeProvider.System, progress, isFull: true)));
    }
}

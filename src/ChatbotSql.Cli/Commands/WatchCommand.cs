using System.CommandLine;
using ChatbotSql.Cli.Output;
using ChatbotSql.DuckDb;
using ChatbotSql.Validate;
using ChatbotSql.Watch;

namespace ChatbotSql.Cli.Commands;

/// <summary>Checks a project whenever one of its files is saved, and shows the metric that is being edited.</summary>
internal static class WatchCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public static Command Create()
    {
        var metric = new Argument<string?>("METRIC") { Description = "The metric to show; the one that is edited without any.", Arity = ArgumentArity.ZeroOrOne };
        var options = new ProjectOptions();
        var weeks = WholeNumberOption.Create("--weeks", "How many weeks to show.", otherwise: 8);
        var command = new Command("watch", "Shows the errors of the project, or SQL and values of the metric being edited, whenever a file is saved.") { metric };
        options.AddTo(command);
        command.Add(weeks);
        command.SetAction(parsed => Follow(new ProjectWatch(
            options.FolderOf(parsed),
            diagnostics => options.Load(parsed, InputPolicy.Recorded, diagnostics),
            parsed.GetValue(metric),
            parsed.GetValue(weeks))));
        return command;
    }

    /// <summary>Goes on until it is asked to stop. An editor may write a file in several steps: a look waits until they are over.</summary>
    private static int Follow(ProjectWatch project)
    {
        while (true)
        {
            WatchView.Show(project.Look());
            while (!project.HasChanged())
            {
                Wait();
            }

            Wait();
        }
    }

    private static void Wait()
    {
        Interruption.Token.WaitHandle.WaitOne(Pause);
        Interruption.Token.ThrowIfCancellationRequested();
    }
}

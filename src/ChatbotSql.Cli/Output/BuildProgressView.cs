using ChatbotSql.Run;
using Spectre.Console;

namespace ChatbotSql.Cli.Output;

/// <summary>Shows a build's progress: a bar on a terminal, plain lines elsewhere, both on standard error.</summary>
internal static class BuildProgressView
{
    public static T Run<T>(bool isQuiet, Func<IProgress<BuildProgress>?, T> run)
    {
        if (isQuiet)
        {
            return run(null);
        }

        if (Console.IsErrorRedirected)
        {
            return run(new Listener(step => Console.Error.WriteLine($"[{step.Done + 1}/{step.Total}] {step.Step}")));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("build");
            return run(new Listener(step =>
            {
                task.Description = Markup.Escape(step.Step);
                task.Value = 100.0 * step.Done / step.Total;
            }));
        });
    }

    /// <summary>Calls back at once, on the thread that reports, so that lines keep their order.</summary>
    private sealed class Listener(Action<BuildProgress> report) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => report(value);
    }
}

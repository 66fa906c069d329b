using System.Globalization;
using ChatbotSql.Run;
using Spectre.Console;

namespace ChatbotSql.Cli.Output;

/// <summary>Shows progress on standard error: a bar on a terminal, plain lines elsewhere.</summary>
internal static class ProgressView
{
    /// <summary>Runs a build and shows its steps.</summary>
    public static T Steps<T>(bool isQuiet, Func<IProgress<BuildProgress>?, T> run) => Show(isQuiet, show => run(show is null ? null : new Listener<BuildProgress>(step =>
        show(string.Create(CultureInfo.InvariantCulture, $"[{Math.Min(step.Done + 1, step.Total)}/{step.Total}] {step.Step}"), Details(step.Work), (step.Done + (step.Work?.Share ?? 0)) / step.Total))));

    /// <summary>Runs one piece of work and shows the share of it that is done.</summary>
    public static T Share<T>(bool isQuiet, string title, Func<IProgress<double>?, T> run) => Show(isQuiet, show => run(show is null ? null : new Listener<double>(share =>
        show(title, "", share))));

    /// <summary>How fast a step is and how long it takes yet, as far as that can be told.</summary>
    private static string Details(StepProgress? work) => string.Create(CultureInfo.InvariantCulture,
        $"{(work?.RowsPerSecond is { } rate ? $", {(rate >= 1_000_000 ? rate / 1_000_000 : rate / 1_000):0.#}{(rate >= 1_000_000 ? "M" : "K")} rows a second" : "")}{(work?.Left is { } left ? $", {Math.Ceiling(left.TotalSeconds):0} s left" : "")}");

    private static T Show<T>(bool isQuiet, Func<Action<string, string, double>?, T> run)
    {
        if (isQuiet)
        {
            return run(null);
        }

        if (Console.IsErrorRedirected)
        {
            return run(Lines());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("start");
            return run((text, details, share) =>
            {
                task.Description = Markup.Escape(text + details);
                task.Value = 100 * share;
            });
        });
    }

    /// <summary>A line whenever the text changes.</summary>
    private static Action<string, string, double> Lines()
    {
        var last = "";
        return (text, _, _) =>
        {
            if (text != last)
            {
                Console.Error.WriteLine(text);
            }

            last = text;
        };
    }

    /// <summary>Calls back at once, on the thread that reports, so that lines keep their order.</summary>
    private sealed class Listener<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}

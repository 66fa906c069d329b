using System.Globalization;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.Report;
using ChatbotSql.Watch;

namespace ChatbotSql.Cli.Output;

/// <summary>Shows a project after each save: on a terminal in the place of what was shown, elsewhere below it.</summary>
internal static class WatchView
{
    public static void Show(ProjectState state)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.Clear();
        }

        Terminal.Write($"{Print(state)}\n");
        Console.Out.Flush();
    }

    public static string Print(ProjectState state)
    {
        var text = new StringBuilder();
        if (!state.Changed.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"-- saved: {Printable.Line(string.Join(", ", state.Changed))}\n");
        }

        if (state is { Metric: { } metric, Glance: { } glance })
        {
            text.Append(CultureInfo.InvariantCulture, $"-- {metric.Metric.Name.Span}\n{glance.Sql.TrimEnd()}\n\n{Values(glance)}\n");
        }

        text.Append(DiagnosticPrinter.Print(state.Diagnostics));
        text.Append(state.Diagnostics.IsEmpty ? "" : "\n").Append(Summary(state));
        return text.ToString();
    }

    private static string Values(MetricGlance glance) => glance.Weeks switch
    {
        null => "No values yet: `chatbotsql build` makes the facts.\n",
        { Rows.Count: 0 } => "The last build has no rows for it.\n",
        { } weeks => RowFormatter.Format(weeks, RowFormat.Table)
            + (glance.HasOlderFacts ? "Sources or rules have changed since the facts were built: `chatbotsql build` makes them anew.\n" : ""),
    };

    private static string Summary(ProjectState state)
    {
        var errors = state.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var found = errors > 0 ? $"{errors} {(errors == 1 ? "error" : "errors")}" : "no errors";
        var hint = state.Metric is null && errors == 0 ? ", save a metric to see it here" : "";
        return $"{found}{hint}; waiting for the next save, Ctrl-C ends";
    }
}

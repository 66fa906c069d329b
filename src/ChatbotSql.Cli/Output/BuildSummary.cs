using System.Globalization;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run;
using ChatbotSql.Run.History;
using ChatbotSql.Validate;

namespace ChatbotSql.Cli.Output;

/// <summary>What a build says when it is done: the file, and what became of every row.</summary>
internal static class BuildSummary
{
    private const int NamesShown = 4;

    public static string Print(Catalog catalog, BuildResult result)
    {
        var text = new StringBuilder();
        text.Append(result.Work switch
        {
            BuildWork.Nothing => "nothing has changed, kept ",
            BuildWork.Changes => "read what has changed, built ",
            BuildWork.Values => "no new data, computed the values of ",
            _ => "wrote ",
        }).Append(Path.GetRelativePath(Environment.CurrentDirectory, result.Database)).Append('\n');
        foreach (var rows in result.Reconciliation)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rows.Source}: {rows.Read:N0} rows read");
            Append(text, " = ", [(rows.Used, "used"), (rows.Filtered, "filtered"), (rows.Empty, "empty"), (rows.Unreadable, "unreadable")]);
            text.Append(CultureInfo.InvariantCulture, $"; {rows.Made:N0} rows made");
            Append(text, " = ", [(rows.Loaded, "loaded"), (rows.Duplicate, "duplicate"), (rows.Superseded, "superseded"), (rows.Rejected, "rejected")]);
            text.Append('\n');
        }

        if (result.Restated.Values > 0)
        {
            text.Append(Restated(result.Restated)).Append('\n');
        }

        AppendUnavailable(text, catalog);
        return Printable.Text(text.ToString().TrimEnd());
    }

    /// <summary>Why metrics cannot be had, with the first of those: a project of one source lacks half of them.</summary>
    private static void AppendUnavailable(StringBuilder text, Catalog catalog)
    {
        var groups = catalog.Metrics.Where(metric => metric.Unavailable is not null).GroupBy(metric => metric.Unavailable).ToList();
        foreach (var group in groups)
        {
            var further = group.Count() - NamesShown;
            text.Append(CultureInfo.InvariantCulture, $"not available, {group.Key}: ")
                .AppendJoin(", ", group.Take(NamesShown).Select(metric => metric.Name))
                .Append(further > 0 ? $" and {further} more\n" : "\n");
        }

        if (groups.Exists(group => group.Count() > NamesShown))
        {
            text.Append("table `metrics` of the file says of each why\n");
        }
    }

    /// <summary>How many values of complete periods are others than in the build before, of which periods, and why.</summary>
    private static string Restated(Restated restated)
    {
        var periods = restated.Periods.GroupBy(period => period.Grain).Select(grain => grain.Count() == 1
            ? string.Create(CultureInfo.InvariantCulture, $"the {grain.Key} of {grain.First().Start:yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"{grain.Count():N0} {grain.Key}s of {grain.First().Start:yyyy-MM-dd} to {grain.Last().Start:yyyy-MM-dd}"));
        return string.Create(CultureInfo.InvariantCulture, $"restated: {restated.Values:N0} value{(restated.Values == 1 ? "" : "s")} of complete periods, {string.Join(", ", periods)}: {string.Join(" / ", restated.Reasons)}; see meta.restatements");
    }

    private static void Append(StringBuilder text, string before, (long? Count, string What)[] parts)
    {
        if (parts.Any(part => part.Count is null))
        {
            text.Append(" (its SQL does not say which were used)");
            return;
        }

        var shown = parts.Where((part, index) => index == 0 || part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count:N0} {part.What}"));
        text.Append(before).AppendJoin(" + ", shown);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Languages;
using ChatbotSql.Model;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Report.Weekly;

/// <summary>Reads a weekly report from the generated file.</summary>
public static class WeeklyReader
{
    /// <summary>Half a year, by which a season shows and a page stays one.</summary>
    private const int MostWeeks = 26;

    /// <summary>The parts of a dimension that are shown as lines of their own.</summary>
    private const int Parts = 9;

    /// <summary>The missing answers that are listed; <c>gaps</c> lists more.</summary>
    private const int Gaps = 15;

    /// <summary>The dimensions that trends are split by, where metrics are kept by them.</summary>
    private static readonly ImmutableArray<string> TrendDimensions = ["intent", "channel", "outcome"];

    /// <summary>The queries, each of its name, besides the one that finds the week.</summary>
    private static readonly ImmutableArray<string> Queries =
    [
        "found", "judged", "metrics", "weeks", "series", "intents", "intent_sizes", "funnel", "attributions", "distributions", "gaps", "sources", "rejections", "incomplete", "run", "rules",
    ];

    /// <summary>Those whose numbers are of no metric: the page shows the SQL itself.</summary>
    private static readonly ImmutableArray<string> Explained = ["distributions", "funnel", "gaps", "sources"];

    /// <param name="date">A local date of the week, or null for the last complete week.</param>
    /// <param name="language">Of what is said to people.</param>
    /// <param name="clock">Tells how long ago the last complete week ended.</param>
    /// <returns>All that is shown of the week, for <see cref="WeeklyPage"/> and <see cref="WeeklyText"/>.</returns>
    /// <exception cref="ProjectException">There is no file, it was built with other values of parameters, or there is no such week in it.</exception>
    /// <exception cref="OperationCanceledException">It was stopped by <see cref="DuckDb.Interruption.On"/>.</exception>
    public static WeeklyReport Read(Catalog catalog, DateOnly? date, Language language, TimeProvider clock) => GeneratedFile.Read(catalog, isStored: true, session =>
    {
        var context = Context(catalog, language);
        context["date"] = date is { } day ? SqlLiteral.Date(day) : null;
        var found = session.Rows(catalog.Templates.Render("report/week", context)).Rows;
        if (found.Count == 0)
        {
            throw new ProjectException([ReportErrors.NoWeek(date)]);
        }

        var week = (DateOnly)found[0][0]!;
        context["week"] = SqlLiteral.Date(week);
        var weeks = Convert.ToInt32(found[0][1], CultureInfo.InvariantCulture);
        context["weeks"] = weeks;
        context["from"] = SqlLiteral.Date(week.AddDays(-21));
        context["to"] = SqlLiteral.Date(week.AddDays(6));
        session.Execute(catalog.Templates.Render("diagnoses/statistics", context));
        var queries = Queries.ToImmutableSortedDictionary(name => name, name => catalog.Templates.Render($"report/{name}", context), StringComparer.Ordinal);
        var tables = queries.ToImmutableSortedDictionary(query => query.Key, query => session.Rows(query.Value), StringComparer.Ordinal);
        return new WeeklyReport(
            catalog.Settings.Name, catalog.Settings.Currency, week, weeks, [.. catalog.Model.Scorecards], tables,
            queries.RemoveRange(Queries.Except(Explained)), language,
            date is null ? WeekAge.TooOld(week, TimeZones.Today(catalog.Settings.TimeZone, clock), "reported") : null);
    });

    private static Dictionary<string, object?> Context(Catalog catalog, Language language)
    {
        var shown = Shown(catalog);
        var dimensions = TrendDimensions.Where(name => catalog.Dimensions.Any(dimension => dimension.Name == name));
        return new Dictionary<string, object?>
        {
            ["metrics"] = SqlLiteral.List(shown),
            ["scored"] = SqlLiteral.List(CheckSelection.All(catalog).Metrics.Select(metric => metric.Name)),
            ["attributed"] = SqlLiteral.List(Attributed(catalog)),
            ["differences"] = SqlLiteral.List(catalog.Metrics.Where(metric => metric.IsDifference).Select(metric => metric.Name)),
            ["attributions"] = catalog.Metrics.Where(metric => shown.Contains(metric.Name))
                .SelectMany(metric => metric.Sides.Select(side => side.Attribution).OfType<string>().Distinct().Take(1).Select(attribution => new Dictionary<string, object?> { ["metric"] = metric.Name, ["attribution"] = attribution }))
                .ToList(),
            ["dimensions"] = dimensions.ToImmutableArray(),
            ["weeks"] = MostWeeks,
            ["parts"] = Parts,
            ["catalog"] = null,
            ["intent"] = null,
            ["limit"] = Gaps,
            ["russian"] = language.IsRussian,
            ["none"] = language.Text("none"),
            ["segments"] = catalog.Dimensions.Select(dimension => new Dictionary<string, object?> { ["name"] = dimension.Name, ["label"] = language.Texts.GetValueOrDefault($"dimension_{dimension.Name}", dimension.Name) }).ToList(),
        };
    }

    /// <summary>The metrics of the scorecards, what these are read with, and those by each attribution with their plain names.</summary>
    private static ImmutableArray<string> Shown(Catalog catalog)
    {
        var named = catalog.Model.Scorecards.SelectMany(scorecard => scorecard.Metrics.Select(metric => metric.Text)).ToList();
        var partners = catalog.Metrics.Where(metric => named.Contains(metric.Name)).SelectMany(metric => metric.Metric.ReadWith.Select(partner => partner.Text));
        return [.. named.Concat(partners).Concat(Attributed(catalog).SelectMany(name => new[] { name, name.Split("__")[0] })).Concat(catalog.Model.Funnel.Select(stage => stage.Text)).Distinct()];
    }

    private static IEnumerable<string> Attributed(Catalog catalog) =>
        catalog.Metrics.Where(metric => metric.Metric.Attribution is not null && metric.Unavailable is null).Select(metric => metric.Name);
}

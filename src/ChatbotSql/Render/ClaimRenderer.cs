using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Languages;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Diagnoses;

namespace ChatbotSql.Render;

/// <summary>Renders statements that look in cells and weeks at the claims of diagnoses, and what the claims say.</summary>
/// <param name="russian">The words that what is said in Russian takes for dimensions.</param>
internal sealed class ClaimRenderer(Catalog catalog, Language russian)
{
    /// <summary>How many rows, or clusters of them, there have to be on each side.</summary>
    public const int LeastSample = 30;

    /// <summary>What one claim is about and says, as a row of the table <c>claims</c>.</summary>
    /// <param name="number">The claim's place in its diagnosis, from 1.</param>
    public string Words(BoundDiagnosis diagnosis, Clause clause, int number)
    {
        var metric = Metric(clause.Metric);
        var (wording, other, otherRu) = WordingOf(clause, metric);
        return string.Join(", ",
        [
            SqlLiteral.Text(diagnosis.Name), Number(number), Number(clause.Weeks), SqlLiteral.Text(clause.Text),
            SqlLiteral.Text(metric.Name), SqlLiteral.Text(AgainstOf(clause)), SqlLiteral.Text(metric.Metric.Unit.ToString().ToLowerInvariant()),
            SqlLiteral.Text(wording), SqlLiteral.Text(metric.Label), SqlLiteral.Text(LabelRuOf(metric)), SqlLiteral.TextOrNull(other), SqlLiteral.TextOrNull(otherRu),
        ]);
    }

    /// <summary>The statements of one claim: one, or of a mix one for each segment.</summary>
    /// <param name="number">The claim's place in its diagnosis, from 1.</param>
    public IEnumerable<string> Render(BoundDiagnosis diagnosis, Clause clause, int number)
    {
        var metric = Metric(clause.Metric);
        var context = Context(diagnosis, clause, number, metric);
        return clause switch
        {
            Clause.Change change when !IntervalMethods.CanBeTested(metric) => [Render("crossing", context, ("is_above", change.IsRise))],
            Clause.Change change => [TwoSamples(context, metric, ("is_change", true), ("is_above", change.IsRise))],
            Clause.Level level => [TwoSamples(context, metric, ("is_change", true), ("is_level", true), ("margin", Number(level.Margin)))],
            Clause.Other other => [TwoSamples(context, Metric(other.Second), ("is_above", other.IsAbove))],
            Clause.Rest rest => [TwoSamples(context, metric, ("is_rest", true), ("is_above", rest.IsAbove))],
            Clause.Bound bound => [Render("bound", context, ("is_above", bound.IsAbove), ("limit", Number(bound.Limit)))],
            Clause.Band band => [Render("band", context, ("holds", Beyond(BandLimits.Of(metric.Metric, band.IsAbove))))],
            Clause.Status status => [Render("band", context, ("holds", $"status = {SqlLiteral.Text(status.Wanted)}"))],
            Clause.Mix mix => diagnosis.Segments.Select(segment => Mix(context, mix, segment)),
            _ => throw new InvalidOperationException($"a claim of no known kind: {clause}"),
        };
    }

    private string Render(string template, Dictionary<string, object?> context, params ReadOnlySpan<(string Key, object? Value)> more)
    {
        var all = new Dictionary<string, object?>(context);
        foreach (var (key, value) in more)
        {
            all[key] = value;
        }

        return SqlLayout.Tidy(catalog.Templates.Render($"diagnoses/{template}", all));
    }

    private string TwoSamples(Dictionary<string, object?> context, BoundMetric second, params ReadOnlySpan<(string Key, object? Value)> more)
    {
        var all = new Dictionary<string, object?>(context)
        {
            ["is_change"] = false,
            ["is_level"] = false,
            ["is_rest"] = false,
            ["is_above"] = false,
            ["margin"] = null,
            ["other_metric"] = second.Name,
        };
        return Render("two_samples", all, more);
    }

    private string Mix(Dictionary<string, object?> context, Clause.Mix mix, ImmutableArray<string> segment)
    {
        var strata = catalog.Dimensions.Select(dimension => dimension.Name).Where(name => segment.Contains(name) || name == mix.Dimension.Text);
        return Render("mix", context, ("dimension", mix.Dimension.Text), ("columns", segment), ("segment", Segment.NameOf(segment)), ("strata", Segment.NameOf([.. strata])));
    }

    private static Dictionary<string, object?> Context(BoundDiagnosis diagnosis, Clause clause, int number, BoundMetric metric) => new()
    {
        ["diagnosis"] = diagnosis.Name,
        ["claim"] = SqlLiteral.Comment(clause.Text),
        ["clause"] = number,
        ["metric"] = metric.Name,
        ["segments"] = string.Join(", ", diagnosis.Segments.Select(segment => SqlLiteral.Text(Segment.NameOf(segment)))),
        ["least_sample"] = LeastSample,
    };

    /// <summary>How it is said what was seen, and the words for what the metric is compared with.</summary>
    private (string Wording, string? Other, string? OtherRu) WordingOf(Clause clause, BoundMetric metric) => clause switch
    {
        Clause.Change when !IntervalMethods.CanBeTested(metric) => ("crossing", null, null),
        Clause.Change or Clause.Level => ("change", null, null),
        Clause.Other other => ("beside", Metric(other.Second).Label, LabelRuOf(Metric(other.Second))),
        Clause.Rest => ("beside", "the rest", "остальные"),
        Clause.Bound bound => bound.IsAbove ? ("bound", "above", "выше") : ("bound", "below", "ниже"),
        Clause.Mix mix => ("mix", mix.Dimension.Text, russian.Texts.GetValueOrDefault($"dimension_{mix.Dimension.Text}", mix.Dimension.Text)),
        _ => ("band", null, null),
    };

    private static string LabelRuOf(BoundMetric metric) => metric.LabelRu ?? metric.Label;

    /// <summary>What the evidence says that the metric is compared with.</summary>
    private static string AgainstOf(Clause clause) => clause switch
    {
        Clause.Change or Clause.Level or Clause.Mix => "previous week",
        Clause.Other other => other.Second.Text,
        Clause.Rest => "the rest",
        Clause.Bound bound => Number(bound.Limit),
        _ => "band",
    };

    /// <summary>The condition that a value is outside the ranges of the bands, and beyond where they end.</summary>
    private static string Beyond(BandLimits limits)
    {
        var sign = limits.IsAbove ? ">=" : "<";
        var inside = string.Join(" OR ", limits.Ranges.Select(band => $"(band = {SqlLiteral.Text(band.Label)} AND status = {SqlLiteral.Text(band.Status)})"));
        var unconditional = limits.Unconditional is { } end ? $"value {sign} {Number(end)}" : "false";
        return $"CASE WHEN band IS NULL THEN {unconditional} WHEN {inside} THEN false ELSE value {sign} {Number(limits.Nearest!.Value)} END";
    }

    private BoundMetric Metric(Located name) => catalog.Metrics.First(metric => metric.Name == name.Text);

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Validate;

/// <summary>Resolves the names of a question and fits its condition to the facts.</summary>
public sealed class QuestionBinder
{
    private readonly Catalog catalog;
    private readonly DiagnosticBag diagnostics = new();

    private QuestionBinder(Catalog catalog) => this.catalog = catalog;

    /// <summary>The question, all of which fits: of one that lacks a part, such as a filter, the numbers would be others.</summary>
    /// <exception cref="ProjectException">It names what is not there, or its condition does not fit: all errors at once, <see cref="ProjectException.IsOfUsage"/>.</exception>
    public static Question Bind(Catalog catalog, QuestionText text)
    {
        var binder = new QuestionBinder(catalog);
        var question = binder.Bind(text);
        binder.diagnostics.ThrowIfErrors(ofUsage: true);
        return question;
    }

    private Question Bind(QuestionText text)
    {
        var at = text.At.Select(At).OfType<KeyValuePair<BoundDimension, string?>>().ToImmutableArray();
        var named = text.By.Select(name => Dimension("--by", name)).OfType<BoundDimension>().Concat(at.Select(pair => pair.Key)).ToHashSet();
        var by = catalog.Dimensions.Where(named.Contains).ToImmutableArray();
        var metrics = Metrics(text, by);
        CheckConformance(metrics, by);
        var (where, reads) = Where(text.Where, metrics);
        return new Question(metrics, GrainOf(text.Grain), by, at, text.From, text.To, where) { Reads = reads };
    }

    /// <summary>The metrics named, and of those that are only chosen the ones that can be split so.</summary>
    private ImmutableArray<BoundMetric> Metrics(QuestionText text, ImmutableArray<BoundDimension> by)
    {
        if (text.Metrics.IsEmpty && text.Select.IsEmpty)
        {
            return [.. catalog.Metrics.Where(metric => by.All(metric.CanBeSplitBy))];
        }

        var names = catalog.Metrics.Select(metric => metric.Name).ToImmutableArray();
        foreach (var name in text.Metrics.Where(name => !names.Contains(name)))
        {
            diagnostics.Add(MetricErrors.UnknownMetric(Typed("metric", name), names));
        }

        return [.. text.Metrics.SelectMany(name => catalog.Metrics.Where(metric => metric.Name == name)).Concat(text.Select.SelectMany(Selected).Where(metric => by.All(metric.CanBeSplitBy))).Distinct()];
    }

    private IEnumerable<BoundMetric> Selected(string selection)
    {
        var tag = selection.StartsWith("tag:", StringComparison.Ordinal) ? selection[4..] : null;
        var selected = catalog.Metrics.Where(metric => tag is not null && metric.Metric.Tags.Contains(tag)).ToList();
        if (selected.Count == 0)
        {
            diagnostics.Add(MetricErrors.NothingSelected(Typed("--select", selection), catalog.Metrics.SelectMany(metric => metric.Metric.Tags).Distinct().Order(StringComparer.Ordinal)));
        }

        return selected;
    }

    private KeyValuePair<BoundDimension, string?>? At(string text)
    {
        var equals = text.IndexOf('=');
        if (equals <= 0)
        {
            diagnostics.Add(MetricErrors.NotACell(Typed("--at", text)));
            return null;
        }

        var value = text[(equals + 1)..];
        return Dimension("--at", text[..equals]) is { } dimension
            ? KeyValuePair.Create(dimension, value == Question.NoValue ? null : value)
            : null;
    }

    private BoundDimension? Dimension(string option, string name)
    {
        var dimension = catalog.Dimensions.FirstOrDefault(candidate => candidate.Name == name);
        if (dimension is null)
        {
            diagnostics.Add(MetricErrors.UnknownDimension(Typed(option, name), [.. catalog.Dimensions.Select(candidate => candidate.Name)]));
        }

        return dimension;
    }

    private Grain GrainOf(string? name)
    {
        var grains = Enum.GetValues<Grain>().ToDictionary(grain => grain.ToString().ToLowerInvariant());
        if (name is null || grains.TryGetValue(name, out var grain))
        {
            return name is null ? Grain.All : grains[name];
        }

        diagnostics.Add(MetricErrors.UnknownGrain(Typed("--grain", name), grains.Keys));
        return Grain.All;
    }

    private void CheckConformance(ImmutableArray<BoundMetric> metrics, ImmutableArray<BoundDimension> by)
    {
        foreach (var (metric, dimension) in metrics.SelectMany(metric => by.Select(dimension => (metric, dimension))))
        {
            if (metric.Sides.FirstOrDefault(side => !dimension.SqlByFact.ContainsKey(side.Fact.Name)) is { } side)
            {
                diagnostics.Add(MetricErrors.DoesNotConform(Typed("--by", dimension.Name).Span, metric.Name, dimension.Name, side.Fact.Name, dimension.SqlByFact.Keys));
            }
        }
    }

    private (Located? Where, ImmutableHashSet<string> Reads) Where(string? sql, ImmutableArray<BoundMetric> metrics)
    {
        if (sql is null)
        {
            return (null, []);
        }

        using var session = DuckDbSession.InMemory();
        session.Confine([]);
        var typed = Typed("--where", sql);
        var parser = new ExpressionParser(session, new ParameterSet(catalog.Model.Parameters));
        var condition = parser.Parse(new SqlText(new YamlScalar(sql, false, typed.Span)), diagnostics);
        var binder = new ExpressionBinder(session, diagnostics);
        session.Execute($"CREATE SCHEMA {TableShape.Facts}");
        foreach (var fact in metrics.SelectMany(metric => metric.Sides).Select(side => side.Fact).DistinctBy(fact => fact.Name).Where(_ => condition is not null))
        {
            binder.IsCondition(condition!, TableShape.Create(session, fact.Shape.Name, fact.Shape.Sql, fact.Shape.Columns) with { Mappable = fact.Shape.Mappable });
        }

        return condition is null
            ? (null, [])
            : (typed with { Text = condition.Text }, condition.Columns.Select(column => column.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A word of the command line, so that messages can point into it.</summary>
    private static Located Typed(string option, string text) => new(text, new SourceSpan(new SourceText(option, text), 0, text.Length));
}

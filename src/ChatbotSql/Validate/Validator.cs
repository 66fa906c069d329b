using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate.Diagnoses;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Validate;

/// <summary>Checks that a project holds together, in an in-memory DuckDB and without reading its data.</summary>
/// <remarks>That DuckDB begins to open when a validator is made: it takes as long as to read a project.</remarks>
public sealed class Validator : IDisposable
{
    private readonly Task<DuckDbSession> opening = Task.Run(DuckDbSession.InMemory);

    /// <summary>The catalog, or null where there are errors, all of which are reported.</summary>
    /// <param name="templates">The templates of the project's facts and metrics.</param>
    public Catalog? Validate(ProjectModel model, TemplateEngine templates, InputPolicy inputs, DiagnosticBag diagnostics)
    {
        var session = opening.GetAwaiter().GetResult();
        var parameters = new ParameterSet(model.Parameters);
        var parser = new ExpressionParser(session, parameters);
        parser.Prepare(ExpressionsOf.All(model));
        var sources = BindSources(session, parser, parameters, model, inputs, diagnostics);
        session.RunAsWritten();
        var rules = ExpandRules(model, parser, diagnostics);
        var facts = BindFacts(parser, new FactBinder(session, templates, parameters, model, sources, diagnostics), rules);
        var binder = new ExpressionBinder(session, diagnostics);
        var expressions = new ExpressionsOf(model, parser, binder);
        expressions.Prepare(facts);
        var dimensionBinder = new DimensionBinder(parser, binder, facts, [.. model.Facts.Select(fact => fact.Name.Text)], diagnostics);
        var dimensions = model.Dimensions.Select(dimensionBinder.Bind).ToImmutableArray();
        var metrics = BindMetrics(session, parser, binder, expressions, model, facts, dimensions, diagnostics);
        ReferencesResolve.Check(model, metrics, diagnostics);
        MetricTestChecks.Check(model, facts, diagnostics);
        var diagnoses = new DiagnosisBinder(model, metrics, diagnostics).Bind();
        AllGuards.Check(model, metrics, diagnostics);
        foreach (var warning in parameters.Unused())
        {
            diagnostics.Add(warning);
        }

        return diagnostics.HasErrors
            ? null
            : new Catalog(model, templates, sources, facts, TextsOf(rules), dimensions, metrics, diagnoses);
    }

    public void Dispose() => opening.GetAwaiter().GetResult().Dispose();

    private static ImmutableArray<BoundSource> BindSources(
        DuckDbSession session, ExpressionParser parser, ParameterSet parameters, ProjectModel model, InputPolicy inputs, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var binder = new SourceBinder(session, parser, parameters, model, found);
        var files = model.Sources.Select(binder.Find).OfType<SourceFiles>().ToImmutableArray();
        session.Confine(files.SelectMany(source => source.Files.Paths.Concat(source.Lookups.SelectMany(lookup => lookup.Files?.Paths ?? []))));
        var sources = files.Select(binder.Bind).OfType<BoundSource>().ToImmutableArray();
        foreach (var diagnostic in inputs == InputPolicy.Required ? found : Enumerable.Empty<Diagnostic>())
        {
            diagnostics.Add(diagnostic);
        }

        return sources;
    }

    /// <summary>The facts by name. DuckDB is busy with them, while what has been prepared is parsed.</summary>
    private static ImmutableSortedDictionary<string, FactSchema> BindFacts(
        ExpressionParser parser, FactBinder binder, ImmutableSortedDictionary<string, ExpandedSql> rules)
    {
        var binding = Task.Run(() => binder.Bind(rules));
        parser.ParsePrepared();
        return binding.GetAwaiter().GetResult();
    }

    /// <summary>The metrics in the order of their definition: first those over facts, then the formulas over them, then their bands.</summary>
    private static ImmutableArray<BoundMetric> BindMetrics(
        DuckDbSession session,
        ExpressionParser parser,
        ExpressionBinder binder,
        ExpressionsOf expressions,
        ProjectModel model,
        ImmutableSortedDictionary<string, FactSchema> facts,
        ImmutableArray<BoundDimension> dimensions,
        DiagnosticBag diagnostics)
    {
        var metricBinder = new MetricBinder(model, parser, binder, facts, diagnostics);
        var bases = BindEach(model.Metrics.Where(metric => !metric.IsFormula), metricBinder.Bind).ToImmutableArray();
        var names = model.Metrics.Select(metric => metric.Name.Text).Where(Names.AreValid).Distinct().ToImmutableArray();
        var shape = TableShape.Create(session, "metrics", "metrics", names.Select(name => new ColumnType(name, "DOUBLE")));
        expressions.Prepare(shape);
        var formulaBinder = new FormulaBinder(model, parser, binder, shape, bases, dimensions, diagnostics);
        var formulas = BindEach(model.Metrics.Where(metric => metric.IsFormula), formulaBinder.Bind);
        var bandBinder = new BandBinder(model, parser, binder, shape, dimensions, diagnostics);
        return
        [
            .. bases.Concat(formulas).Select(bandBinder.Bind)
                .Select(metric => ShippedSegments.Narrow(metric, dimensions, model.Dimensions))
                .OrderBy(metric => names.IndexOf(metric.Name)),
        ];
    }

    /// <summary>The metrics that fit. What a metric brings along has its mistakes, which are reported once.</summary>
    private static IEnumerable<BoundMetric> BindEach(IEnumerable<Metric> metrics, Func<Metric, BoundMetric?> bind)
    {
        var failed = new HashSet<SourceSpan>();
        foreach (var metric in metrics.Where(metric => !failed.Contains(metric.Name.Span)))
        {
            if (bind(metric) is { } bound)
            {
                yield return bound;
            }
            else
            {
                failed.Add(metric.Name.Span);
            }
        }
    }

    private static ImmutableSortedDictionary<string, ExpandedSql> ExpandRules(
        ProjectModel model, ExpressionParser parser, DiagnosticBag diagnostics)
    {
        var known = model.Facts.FirstOrDefault(fact => fact.Name.Text == Fact.Conversations)?.Rules ?? [];
        var rules = ImmutableSortedDictionary.CreateBuilder<string, ExpandedSql>(StringComparer.Ordinal);
        foreach (var (name, sql) in model.ConversationRules)
        {
            if (!known.Contains(name.Text))
            {
                diagnostics.Add(FactErrors.UnknownRule(name, known));
            }
            else if (parser.Parse(sql, diagnostics) is { } rule && !ExpressionBinder.HasAggregate(rule, diagnostics))
            {
                rules[name.Text] = rule.Sql;
            }
        }

        return rules.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> TextsOf(ImmutableSortedDictionary<string, ExpandedSql> rules) =>
        rules.ToImmutableSortedDictionary(rule => rule.Key, rule => rule.Value.Text, StringComparer.Ordinal);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate.Diagnoses;
using ChatbotSql.Validate.Files;
using ChatbotSql.Validate.Guards;

namespace ChatbotSql.Validate;

/// <summary>Checks that a project holds together, in an in-memory DuckDB and without reading its data.</summary>
/// <remarks>That DuckDB begins to open when a validator is made: it takes as long as to read a project.</remarks>
internal sealed class Validator : IDisposable
{
    private readonly Task<DuckDbSession> opening = Task.Run(DuckDbSession.InMemory);

    /// <summary>The catalog, or null where there are errors, all of which are reported, or where what is recorded of raw files does not suffice.</summary>
    /// <param name="templates">The templates of the project's facts and metrics.</param>
    public Catalog? Validate(ProjectModel model, TemplateEngine templates, InputPolicy inputs, DiagnosticBag diagnostics)
    {
        var session = opening.GetAwaiter().GetResult();
        var beside = session.Beside();
        beside.RunAsWritten();
        var parameters = new ParameterSet(model.Parameters, [.. model.Metrics.Select(metric => metric.Name.Text)]);
        var parser = new ExpressionParser(beside, parameters);
        parser.Prepare(ExpressionsOf.All(model));
        var found = new DiagnosticBag();
        var (sources, built) = (ImmutableArray<BoundSource>.Empty, default(RecordedVersion));
        SideBySide.Run(
            () => FactBinder.CreateMacros(beside, templates, model),
            () => (sources, built) = BindSources(session, new SourceBinder(session, parser, parameters, model, inputs, found), model, found),
            parser.ParsePrepared);
        if (inputs == InputPolicy.Recorded && sources.Length < model.Sources.Length)
        {
            return null;
        }

        session.RunAsWritten();
        diagnostics.AddRange(found.Where(diagnostic => inputs == InputPolicy.Required || diagnostic.Severity == Severity.Error));
        var rules = ExpandRules(model, parser, diagnostics);
        var binder = new ExpressionBinder(beside, diagnostics);
        var shape = ShapeOf(model.Metrics, beside);
        var carried = CarriedColumns.Of(model, [.. model.Tables.Where(table => table.IsEvents).SelectMany(table => FurtherTypes.Of(table, sources, session))]);
        var facts = BindFacts(new FactBinder(session, templates, parameters, model, sources, carried, diagnostics), rules, new ExpressionsOf(model, parser, binder), shape);
        var dimensions = BindDimensions(parser, binder, model, facts, diagnostics);
        var metrics = BindMetrics(parser, binder, shape, model, facts, dimensions, diagnostics);
        var diagnoses = CheckTogether(model, metrics, facts, beside, diagnostics);
        diagnostics.AddRange(parameters.Unused());
        return diagnostics.HasErrors
            ? null
            : new Catalog(model, templates, sources, carried, facts, TextsOf(rules), dimensions, metrics, diagnoses) { Built = built };
    }

    public void Dispose() => opening.GetAwaiter().GetResult().Dispose();

    /// <summary>The sources that fit their files, and the version that the generated file was built by. From here on, DuckDB reads no other files.</summary>
    private static (ImmutableArray<BoundSource> Sources, RecordedVersion? Built) BindSources(DuckDbSession session, SourceBinder binder, ProjectModel model, DiagnosticBag diagnostics)
    {
        var files = model.Sources.Select(binder.Find).OfType<SourceFiles>().ToImmutableArray();
        session.RunAlone();
        session.Confine(files.SelectMany(source => (source.Files?.Paths ?? []).Concat(source.Lookups.SelectMany(lookup => lookup.Files?.Paths ?? []))));
        return ([.. files.Select(found => ChangingFiles.Read(found.Source, model.Settings.Root, found.Files, diagnostics, () => binder.Bind(found))).OfType<BoundSource>()], binder.Recorded?.Version);
    }

    /// <summary>What formulas and conditions over other metrics are tried on.</summary>
    private static TableShape ShapeOf(ImmutableArray<Metric> metrics, DuckDbSession session) =>
        TableShape.Create(session, "metrics", "metrics", metrics.Select(metric => metric.Name.Text).Where(Names.AreValid).Distinct().Select(name => new ColumnType(name, "DOUBLE")));

    /// <summary>The facts by name. While DuckDB makes one, it looks at what is computed over metrics and over the facts that are there.</summary>
    private static ImmutableSortedDictionary<string, FactSchema> BindFacts(
        FactBinder binder, ImmutableSortedDictionary<string, ExpandedSql> rules, ExpressionsOf expressions, TableShape metrics)
    {
        using var bound = new BlockingCollection<FactSchema>();
        var facts = ImmutableSortedDictionary.CreateBuilder<string, FactSchema>(StringComparer.Ordinal);
        SideBySide.Run(Bind, Prepare);
        return facts.ToImmutable();

        void Bind()
        {
            try
            {
                foreach (var fact in binder.Bind(rules))
                {
                    bound.Add(fact);
                }
            }
            finally
            {
                bound.CompleteAdding();
            }
        }

        void Prepare()
        {
            expressions.Prepare(metrics);
            foreach (var fact in bound.GetConsumingEnumerable())
            {
                facts.Add(fact.Name, fact);
                expressions.Prepare(fact);
            }
        }
    }

    private static ImmutableArray<BoundDimension> BindDimensions(
        ExpressionParser parser, ExpressionBinder binder, ProjectModel model, ImmutableSortedDictionary<string, FactSchema> facts, DiagnosticBag diagnostics)
    {
        var dimensionBinder = new DimensionBinder(parser, binder, facts, [.. model.Facts.Select(fact => fact.Name.Text)], diagnostics);
        return [.. model.Dimensions.Select(dimensionBinder.Bind)];
    }

    /// <summary>The metrics in the order of their definition: first those over facts, then the formulas over them, then their bands.</summary>
    private static ImmutableArray<BoundMetric> BindMetrics(
        ExpressionParser parser,
        ExpressionBinder binder,
        TableShape shape,
        ProjectModel model,
        ImmutableSortedDictionary<string, FactSchema> facts,
        ImmutableArray<BoundDimension> dimensions,
        DiagnosticBag diagnostics)
    {
        var names = shape.Columns.Select(column => column.Name).ToImmutableArray();
        var metricBinder = new MetricBinder(model, parser, binder, facts, diagnostics);
        var bases = BindEach(model.Metrics.Where(metric => !metric.IsFormula), metricBinder.Bind).ToImmutableArray();
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

    /// <summary>The diagnoses; reports what definitions say of each other, and last what they are warned of.</summary>
    private static ImmutableArray<BoundDiagnosis> CheckTogether(
        ProjectModel model, ImmutableArray<BoundMetric> metrics, ImmutableSortedDictionary<string, FactSchema> facts, DuckDbSession session, DiagnosticBag diagnostics)
    {
        var judged = ImmutableArray<JudgedMetric>.Empty;
        var diagnoses = ImmutableArray<BoundDiagnosis>.Empty;
        SideBySide.Run(Check, () => judged = AllGuards.Judge(model, metrics));
        AllGuards.Report(model, judged, diagnostics);
        return diagnoses;

        void Check()
        {
            ReferencesResolve.Check(model, metrics, diagnostics);
            MetricTestChecks.Check(model, facts, session, diagnostics);
            diagnoses = new DiagnosisBinder(model, metrics, diagnostics).Bind();
        }
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

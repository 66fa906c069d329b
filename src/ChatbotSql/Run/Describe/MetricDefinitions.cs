using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Run.History;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Describe;

/// <summary>Writes the table <c>metrics</c>: what each metric means.</summary>
internal static class MetricDefinitions
{
    private static readonly (string Column, string Comment)[] Columns =
    [
        ("metric", "The name, as metric_values has it."),
        ("label", "What people call it."),
        ("label_ru", "The same in Russian."),
        ("description", "What it counts, in a sentence."),
        ("description_ru", "The same in Russian."),
        ("proves", "What it is evidence of: demand, service, experience or revenue."),
        ("unit", "percent, count, seconds, days, currency or number."),
        ("better", "Which way it gets better: higher, lower or neither."),
        ("sql", "The aggregate over a fact, or the two of a ratio, or the arithmetic over other metrics."),
        ("facts", "The facts that it reads."),
        ("segments", "The segments that metric_values has it for."),
        ("bands", "Benchmark ranges; the first that holds a value and whose conditions hold wins. Bounds of a relative one are distances from that metric."),
        ("read_with", "The metrics to show beside it."),
        ("owner", "Who answers for it."),
        ("tags", "Words to choose it by."),
        ("matures_days", "How many days after a period its value still moves."),
        ("not_available", "Why it cannot be had; NULL where it can."),
        ("ordinal", "Its place in the order of definition, from 1."),
        ("version", "Changes when the meaning of the metric changes: its SQL, what that reads, parameters or rules. All values are by this version."),
        ("changed_on", "The day, in UTC, of the first build by this version; meta.metric_versions has earlier ones."),
    ];

    public static void Write(DuckDbSession session, Catalog catalog, MetricVersions versions)
    {
        session.Execute(catalog.Templates.Render("outputs/metrics", new Dictionary<string, object?>
        {
            ["rows"] = catalog.Metrics.Select((metric, index) => string.Join(", ", Values(catalog, metric, index + 1, versions.Of(metric.Name)))).ToImmutableArray(),
        }));
        Comments.Write(session, "main.metrics", Columns);
    }

    /// <summary>The definition as SQL: the author's own text of each side.</summary>
    public static string Sql(BoundMetric metric) => metric switch
    {
        { Value: { } value } => SideSql(value),
        { Formula: { Standardise: { } standardise } formula } =>
            $"{formula.Sql}{(standardise.IsCoverage ? ", share covered" : "")}, standardised over {standardise.Over.Name} to the mix of {standardise.To}",
        { Formula: { } formula } => formula.Sql,
        _ => $"{SideSql(metric.Numerator!)}\n/\n{SideSql(metric.Denominator!)}",
    };

    /// <summary>A side as a SELECT without its first word.</summary>
    public static string SideSql(BoundSide side)
    {
        var where = side.Conditions.IsEmpty ? "" : $" WHERE {string.Join(" AND ", side.Conditions.Select(condition => $"({condition})"))}";
        return $"{side.Expression.Text} FROM {side.Fact.Name}{where}";
    }

    private static IEnumerable<string> Values(Catalog catalog, BoundMetric metric, int ordinal, DefinitionVersion version)
    {
        yield return SqlLiteral.Text(metric.Name);
        yield return SqlLiteral.Text(metric.Label);
        yield return SqlLiteral.TextOrNull(metric.LabelRu);
        yield return SqlLiteral.Text(metric.Metric.Texts.Description);
        yield return SqlLiteral.TextOrNull(metric.Metric.Texts.DescriptionRu);
        yield return metric.Metric.Proves == Evidence.Unstated ? "NULL" : Word(metric.Metric.Proves);
        yield return Word(metric.Metric.Unit);
        yield return Word(metric.Metric.Better);
        yield return SqlLiteral.Text(Sql(metric));
        yield return List(metric.Sides.Select(side => side.Fact.Name).Distinct());
        yield return List(Planner.SegmentsOf(catalog, metric).Select(DerivedPlan.NameOf));
        yield return $"[{string.Join(", ", metric.Metric.Bands.Select(BandSql))}]";
        yield return List(metric.Metric.ReadWith.Select(partner => partner.Text));
        yield return SqlLiteral.TextOrNull(metric.Metric.Texts.Owner);
        yield return List(metric.Metric.Tags);
        yield return metric.MaturesDays.ToString(CultureInfo.InvariantCulture);
        yield return SqlLiteral.TextOrNull(metric.Unavailable);
        yield return ordinal.ToString(CultureInfo.InvariantCulture);
        yield return SqlLiteral.Text(version.Version);
        yield return SqlLiteral.Date(DateOnly.FromDateTime(version.Since));
    }

    private static string BandSql(Band band) =>
        $"{{'from': {SqlLiteral.Number(band.From)}, 'below': {SqlLiteral.Number(band.Below)}, 'relative_to': {SqlLiteral.TextOrNull(band.RelativeTo?.Text)}, 'where': {SqlLiteral.TextOrNull(band.Where?.Text)}, 'only_if': {SqlLiteral.TextOrNull(band.OnlyIf?.Text)}, 'after_launch_days': {SqlLiteral.Number(band.AfterLaunchDays)}, 'label': {SqlLiteral.Text(band.Label)}, 'status': {SqlLiteral.Text(band.Status)}, 'source': {SqlLiteral.TextOrNull(band.Source)}}}";

    private static string Word<T>(T value)
        where T : struct, Enum => SqlLiteral.Text(value.ToString().ToLowerInvariant());

    private static string List(IEnumerable<string> values) => $"CAST({SqlLiteral.List(values)} AS VARCHAR[])";
}

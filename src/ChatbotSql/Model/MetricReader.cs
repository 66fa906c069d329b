using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>metrics</c>.</summary>
internal static class MetricReader
{
    private static readonly Dictionary<string, Unit> Units = Words<Unit>();
    private static readonly Dictionary<string, Direction> Directions = Words<Direction>();
    private static readonly Dictionary<string, Evidence> Evidences = Words<Evidence>();

    public static Metric Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var name = reader.RequiredText("name");
        var (value, numerator, denominator) = ReadSides(reader);
        var metric = new Metric(
            name,
            ReadTexts(reader, name.Text),
            reader.Text("fact"),
            value,
            numerator,
            denominator,
            reader.Sql("formula"),
            reader.Inner("standardise", "`{over: a dimension, to: a metric}`", ReadStandardisation),
            reader.Sql("where"),
            reader.Text("time"),
            reader.Days("window", least: 1),
            null,
            reader.Choice("unit", Units, numerator is null ? Unit.Number : Unit.Percent),
            reader.Choice("better", Directions, Direction.Neither),
            reader.Choice("proves", Evidences, Evidence.Unstated),
            [.. reader.Words("segments").Select(SegmentReader.Read)],
            reader.Each("bands", "a band", BandReader.Read),
            reader.Words("read_with"),
            [.. reader.Words("tags").Select(tag => tag.Text)],
            reader.Words("needs_params"),
            reader.Days("matures") ?? 0,
            reader.Each("tests", "a test", MetricTestReader.Read),
            AllowanceReader.Read(reader),
            reader.Mapping);
        CheckShape(name, reader, diagnostics);
        return metric with { Fact = reader.TextOrMeant("fact") };
    }

    /// <summary>Reports a shape that is none. A misspelled key of one is reported as such, and the shape with it is not known.</summary>
    private static void CheckShape(Located name, MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.MayMean(MetricShape.Keys))
        {
            return;
        }

        if (!MetricShape.IsOne(reader.Mapping))
        {
            diagnostics.Add(ModelErrors.MetricShape(name));
        }

        if (MetricShape.StandardisesNothing(reader.Mapping))
        {
            diagnostics.Add(ModelErrors.StandardisedWithoutFormula(name));
        }
    }

    private static Standardisation ReadStandardisation(MappingReader reader, DiagnosticBag diagnostics) =>
        new(reader.RequiredText("over"), reader.RequiredText("to"), false);

    private static MetricTexts ReadTexts(MappingReader reader, string name) => new(
        reader.Text("label")?.Text ?? name.Replace('_', ' '),
        reader.Text("label_ru")?.Text,
        ReadLabels(reader, "label_without"),
        ReadLabels(reader, "label_ru_without"),
        reader.Text("description")?.Text.Trim() ?? "",
        reader.Text("description_ru")?.Text.Trim(),
        reader.Text("owner")?.Text);

    private static ImmutableSortedDictionary<string, string> ReadLabels(MappingReader reader, string key) =>
        reader.SqlEntries(key).ToImmutableSortedDictionary(entry => entry.Key.Text, entry => entry.Value.Text, StringComparer.Ordinal);

    /// <summary>The aggregate of a value, or the two of a ratio; the others are null.</summary>
    private static (MetricSide? Value, MetricSide? Numerator, MetricSide? Denominator) ReadSides(MappingReader reader) =>
        (ReadSide(reader, "value"), ReadSide(reader, "numerator"), ReadSide(reader, "denominator"));

    private static MetricSide? ReadSide(MappingReader reader, string key) => reader.SqlOrInner(
        key, "SQL, `{fact: …, sql: …}` or `{metric: …}`", sql => new MetricSide(null, sql, null, null, sql.Span), (side, diagnostics) => ReadSide(side, key, diagnostics));

    private static MetricSide ReadSide(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        var side = new MetricSide(reader.Text("fact"), reader.Sql("sql"), reader.Sql("where"), reader.Text("metric"), reader.Span);
        if (side.Sql is null == side.Metric is null && !reader.MayMean(["sql", "metric"]))
        {
            diagnostics.Add(ModelErrors.SideShape(reader.Span with { Length = 1 }, key));
        }

        return side;
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.ToString() != "Unstated").ToDictionary(value => value.ToString().ToLowerInvariant());
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

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
        var value = ReadSide(reader, "value", diagnostics);
        var numerator = ReadSide(reader, "numerator", diagnostics);
        var denominator = ReadSide(reader, "denominator", diagnostics);
        CheckShape(name, reader, diagnostics);
        return new Metric(
            name,
            ReadTexts(reader, name.Text),
            reader.Text("fact"),
            value,
            numerator,
            denominator,
            reader.Sql("formula"),
            ReadStandardisation(reader, diagnostics),
            reader.Sql("where"),
            reader.Text("time"),
            reader.Days("window", least: 1),
            null,
            reader.Choice("unit", Units, numerator is null ? Unit.Number : Unit.Percent),
            reader.Choice("better", Directions, Direction.Neither),
            reader.Choice("proves", Evidences, Evidence.Unstated),
            [.. reader.Words("segments").Select(ReadSegment)],
            [.. reader.Mappings("bands").Select(mapping => BandReader.Read(mapping, diagnostics))],
            reader.Words("read_with"),
            [.. reader.Words("tags").Select(tag => tag.Text)],
            reader.Words("needs_params"),
            reader.Days("matures") ?? 0,
            [.. reader.Mappings("tests").Select(mapping => MetricTestReader.Read(mapping, diagnostics))],
            AllowanceReader.Read(reader),
            reader.Mapping);
    }

    private static void CheckShape(Located name, MappingReader reader, DiagnosticBag diagnostics)
    {
        var shapes = new[] { reader.Has("value"), reader.Has("numerator"), reader.Has("formula") }.Count(has => has);
        if (reader.Has("numerator") != reader.Has("denominator") || shapes != 1)
        {
            diagnostics.Add(ModelErrors.MetricShape(name));
        }

        if (reader.Has("standardise") && !reader.Has("formula"))
        {
            diagnostics.Add(ModelErrors.StandardisedWithoutFormula(name));
        }
    }

    private static Standardisation? ReadStandardisation(MappingReader reader, DiagnosticBag diagnostics)
    {
        switch (reader.Find("standardise"))
        {
            case null:
                return null;
            case YamlMapping mapping:
                var inner = new MappingReader(mapping, "`standardise`", diagnostics);
                var standardisation = new Standardisation(inner.RequiredText("over"), inner.RequiredText("to"), false);
                inner.Finish();
                return standardisation;
            case var other:
                diagnostics.Add(ModelErrors.Expected(other.Span, "standardise", "`{over: a dimension, to: a metric}`", other.Kind));
                return null;
        }
    }

    private static MetricTexts ReadTexts(MappingReader reader, string name) => new(
        reader.Text("label")?.Text ?? name.Replace('_', ' '),
        reader.Text("label_ru")?.Text,
        ReadLabels(reader, "label_without"),
        ReadLabels(reader, "label_ru_without"),
        reader.Text("description")?.Text.Trim() ?? "",
        reader.Text("owner")?.Text);

    private static ImmutableSortedDictionary<string, string> ReadLabels(MappingReader reader, string key) =>
        reader.SqlEntries(key).ToImmutableSortedDictionary(entry => entry.Key.Text, entry => entry.Value.Text);

    private static MetricSide? ReadSide(MappingReader reader, string key, DiagnosticBag diagnostics)
    {
        switch (reader.Find(key))
        {
            case null:
                return null;
            case YamlScalar scalar:
                return new MetricSide(null, new SqlText(scalar), null, null, scalar.Span);
            case YamlMapping mapping:
                var side = new MappingReader(mapping, $"`{key}`", diagnostics);
                var read = new MetricSide(side.Text("fact"), side.Sql("sql"), side.Sql("where"), side.Text("metric"), mapping.Span);
                side.Finish();
                if (read.Sql is null == read.Metric is null)
                {
                    diagnostics.Add(ModelErrors.SideShape(mapping.Span with { Length = 1 }, key));
                }

                return read;
            case var other:
                diagnostics.Add(ModelErrors.Expected(other.Span, key, "SQL, `{fact: …, sql: …}` or `{metric: …}`", other.Kind));
                return null;
        }
    }

    /// <summary>Reads <c>intent+channel</c>, each dimension with its own place.</summary>
    private static Segment ReadSegment(Located text)
    {
        var dimensions = ImmutableArray.CreateBuilder<Located>();
        var start = 0;
        foreach (var part in text.Text.Split('+'))
        {
            var name = part.Trim();
            var offset = text.Span.Slice.IndexOf(name, Math.Min(start, text.Span.Length), StringComparison.Ordinal);
            var span = offset < 0 || name.Length == 0 ? text.Span : new SourceSpan(text.Span.Source, text.Span.Start + offset, name.Length);
            dimensions.Add(new Located(name, span));
            start = Math.Max(start, offset + name.Length);
        }

        return new Segment(dimensions.ToImmutable());
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => value.ToString() != "Unstated").ToDictionary(value => value.ToString().ToLowerInvariant());
}

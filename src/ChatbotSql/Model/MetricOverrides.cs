using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>The keys of metrics that a project adjusts under <c>override</c>.</summary>
internal sealed class MetricOverrides
{
    private readonly ImmutableArray<YamlEntry> entries;

    /// <summary>Of definitions that would have another shape with all of an override's keys, the first such key.</summary>
    private readonly Dictionary<YamlMapping, YamlScalar> reshaped = new(ReferenceEqualityComparer.Instance);

    public MetricOverrides(MappingReader project, DiagnosticBag diagnostics)
    {
        var found = project.Entries("override", () => new ValueShape.Mapping(MappingShape.Of("a metric", MetricReader.Read).AsChanges("an override", without: "name")));
        foreach (var (name, value) in found.Where(entry => entry.Value is not YamlMapping))
        {
            diagnostics.Add(ModelErrors.Expected(value.Span, name.Text, "a mapping of the metric's keys that differ", value.Kind));
        }

        entries = [.. found.Where(entry => entry.Value is YamlMapping)];
    }

    /// <summary>The definition with the project's keys in the place of its own, but for those that would give it another shape.</summary>
    public YamlMapping Apply(YamlMapping metric)
    {
        var name = metric.Find("name") as YamlScalar;
        if (entries.FirstOrDefault(entry => entry.Key.Text == name?.Text)?.Value is not YamlMapping keys)
        {
            return metric;
        }

        var adjusted = Adjust(metric, keys.Entries);
        if (MetricShape.Fits(adjusted) || !MetricShape.Fits(metric))
        {
            return adjusted;
        }

        var kept = Adjust(metric, [.. keys.Entries.Where(entry => !MetricShape.Keys.Contains(entry.Key.Text))]);
        reshaped[kept] = keys.Entries.Select(entry => entry.Key).Where(key => MetricShape.Keys.Contains(key.Text)).OrderBy(key => metric.Find(key.Text) is null ? 0 : 1).First();
        return kept;
    }

    /// <summary>Reports the names that are no metric's, and attempts to rename one or to give it another shape.</summary>
    /// <param name="metrics">Those that the project has, as they were read.</param>
    public void Check(ImmutableArray<Metric> metrics, DiagnosticBag diagnostics)
    {
        foreach (var metric in metrics.Where(metric => reshaped.ContainsKey(metric.Origin)))
        {
            diagnostics.Add(ModelErrors.CannotReshape(reshaped[metric.Origin], metric.Name.Text, MetricShape.KeysOf(metric.Origin)));
        }

        var names = metrics.Select(metric => metric.Name.Text).ToImmutableArray();
        foreach (var (name, keys) in entries)
        {
            if (!names.Contains(name.Text))
            {
                diagnostics.Add(ModelErrors.NothingToOverride(name, names));
            }

            foreach (var (key, _) in ((YamlMapping)keys).Entries.Where(entry => entry.Key.Text == "name"))
            {
                diagnostics.Add(ModelErrors.CannotRename(key));
            }
        }
    }

    private static YamlMapping Adjust(YamlMapping metric, ImmutableArray<YamlEntry> keys)
    {
        var own = keys.Where(entry => entry.Key.Text != "name").ToList();
        var kept = metric.Entries.Where(entry => own.TrueForAll(other => other.Key.Text != entry.Key.Text));
        return metric with { Entries = [.. kept, .. own] };
    }
}

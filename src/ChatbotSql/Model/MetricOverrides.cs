using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>The keys of metrics that a project adjusts under <c>override</c>.</summary>
internal sealed class MetricOverrides
{
    private readonly ImmutableArray<YamlEntry> entries;

    public MetricOverrides(MappingReader project, DiagnosticBag diagnostics)
    {
        var found = project.Entries("override", () => new ValueShape.Mapping(MappingShape.Of("a metric", MetricReader.Read).AsChanges("an override", without: "name")));
        foreach (var (name, value) in found.Where(entry => entry.Value is not YamlMapping))
        {
            diagnostics.Add(ModelErrors.Expected(value.Span, name.Text, "a mapping of the metric's keys that differ", value.Kind));
        }

        entries = [.. found.Where(entry => entry.Value is YamlMapping)];
    }

    /// <summary>The definition with the project's keys in the place of its own.</summary>
    public YamlMapping Apply(YamlMapping metric)
    {
        var name = metric.Find("name") as YamlScalar;
        return entries.Where(entry => entry.Key.Text == name?.Text).Aggregate(metric, (definition, entry) => Adjust(definition, (YamlMapping)entry.Value));
    }

    /// <summary>Reports the names that are no metric's, and attempts to rename one.</summary>
    public void Check(IReadOnlyCollection<string> metrics, DiagnosticBag diagnostics)
    {
        foreach (var (name, keys) in entries)
        {
            if (!metrics.Contains(name.Text))
            {
                diagnostics.Add(ModelErrors.NothingToOverride(name, metrics));
            }

            foreach (var (key, _) in ((YamlMapping)keys).Entries.Where(entry => entry.Key.Text == "name"))
            {
                diagnostics.Add(ModelErrors.CannotRename(key));
            }
        }
    }

    private static YamlMapping Adjust(YamlMapping metric, YamlMapping keys)
    {
        var own = keys.Entries.Where(entry => entry.Key.Text != "name").ToList();
        var kept = metric.Entries.Where(entry => own.TrueForAll(other => other.Key.Text != entry.Key.Text));
        return metric with { Entries = [.. kept, .. own] };
    }
}

using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Turns the conditions of bands on other metrics into SQL.</summary>
internal static class BandRenderer
{
    private static readonly MetricKeys Keys = MetricKeys.InCells;

    /// <summary>A SELECT of <c>metric, ordinal, cell, holds, base</c> for each band that looks at other metrics.</summary>
    public static IEnumerable<string> Render(TemplateEngine templates, BoundMetric metric) => metric.Bands
        .Select((band, ordinal) => (band, ordinal))
        .Where(pair => !pair.band.Operands.IsEmpty)
        .Select(pair => SqlLayout.Tidy(templates.Render("metrics/band_cells", new Dictionary<string, object?>
        {
            ["name"] = metric.Name,
            ["metric"] = Keys.Metric(metric.Name),
            ["ordinal"] = pair.ordinal,
            ["only_if"] = pair.band.OnlyIf,
            ["relative_to"] = pair.band.Band.RelativeTo?.Text,
            ["operands"] = pair.band.Operands.Select(name => new Dictionary<string, object?> { ["name"] = name, ["metric"] = Keys.Metric(name) }).ToList(),
            ["names"] = Keys.Metrics(pair.band.Operands.Append(metric.Name).Distinct()),
        })));
}

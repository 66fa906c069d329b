using ChatbotSql.Model;

namespace ChatbotSql.Render;

/// <summary>How rows of values say which metric they are of, and which period and segment.</summary>
/// <param name="IsNumbered">Whether they hold the number of a cell, and metrics as an ENUM, or all of it in words.</param>
internal sealed record MetricKeys(bool IsNumbered)
{
    /// <summary>The type of columns of metrics where rows are numbered.</summary>
    public const string Type = "metric_name";

    /// <summary>A metric as a constant, which has the type of the column that it is compared to.</summary>
    public string Metric(string name) => IsNumbered ? $"CAST({SqlLiteral.Text(name)} AS {Type})" : SqlLiteral.Text(name);

    public string Metrics(IEnumerable<string> names) => string.Join(", ", names.Select(Metric));

    /// <summary>The columns that tell cells of a segment apart.</summary>
    public IReadOnlyList<string> Columns(IEnumerable<string> dimensions) => IsNumbered ? ["cell"] : ["grain", "period_start", "segment", .. dimensions];
}

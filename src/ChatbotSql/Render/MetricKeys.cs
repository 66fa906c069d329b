using ChatbotSql.Model;

namespace ChatbotSql.Render;

/// <summary>How rows of values say which metric they are of, and which period and segment.</summary>
/// <param name="IsNumbered">Whether they hold the number of a cell, or all of it in words.</param>
/// <param name="IsTyped">Whether metrics are an ENUM, or text.</param>
internal sealed record MetricKeys(bool IsNumbered, bool IsTyped)
{
    /// <summary>The type of columns of metrics where that is an ENUM.</summary>
    public const string Type = "metric_name";

    /// <summary>The rows of a question.</summary>
    public static readonly MetricKeys InWords = new(IsNumbered: false, IsTyped: false);

    /// <summary>The rows of temporary tables.</summary>
    public static readonly MetricKeys InCells = new(IsNumbered: true, IsTyped: true);

    /// <summary>The rows within a macro.</summary>
    public static readonly MetricKeys InMacro = new(IsNumbered: true, IsTyped: false);

    /// <summary>A metric as a constant, which has the type of the column that it is compared to.</summary>
    public string Metric(string name) => IsTyped ? $"CAST({SqlLiteral.Text(name)} AS {Type})" : SqlLiteral.Text(name);

    public string Metrics(IEnumerable<string> names) => string.Join(", ", names.Select(Metric));

    /// <summary>The columns that tell cells of a segment apart.</summary>
    public IReadOnlyList<string> Columns(IEnumerable<string> dimensions) => IsNumbered ? ["cell"] : ["grain", "period_start", "segment", .. dimensions];
}

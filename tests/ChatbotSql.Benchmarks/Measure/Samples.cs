namespace ChatbotSql.Benchmarks.Measure;

/// <summary>What was measured, by name; times are in seconds.</summary>
internal sealed class Samples
{
    private readonly Dictionary<string, List<double>> values = new(StringComparer.Ordinal);

    public void Add(string name, double value)
    {
        if (!values.TryGetValue(name, out var list))
        {
            values[name] = list = [];
        }

        list.Add(value);
    }

    public double Median(string name)
    {
        var sorted = values[name].Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

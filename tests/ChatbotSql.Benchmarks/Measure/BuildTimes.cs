namespace ChatbotSql.Benchmarks.Measure;

/// <summary>How long a build took, in seconds.</summary>
/// <param name="Whole">From its start to the file in its place.</param>
/// <param name="Metrics">The step that computes and writes the metrics.</param>
internal sealed record BuildTimes(double Whole, double Metrics);

using System.Collections.Immutable;
using ChatbotSql.Benchmarks.Measure;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>Rows that belong together, and the trials that measure for them.</summary>
internal sealed record Family(ImmutableArray<Trial> Trials, ImmutableArray<Row> Rows);

namespace ChatbotSql.Benchmarks;

/// <summary>Which metrics a build computes.</summary>
internal enum Board
{
    /// <summary>The 20 additive metrics of the benchmark.</summary>
    Additive,

    /// <summary>These, and medians of turns and of seconds.</summary>
    Medians,

    /// <summary>The 20 additive metrics, and no fact beside conversations.</summary>
    Alone,

    /// <summary>The pack that ships with the tool, scorecards and funnel, without the benchmark's own.</summary>
    Shipped,
}

namespace ChatbotSql.Golden.Cells;

/// <summary>A metric as a project defines it, and by hand: what each of its columns is over the rows of one cell.</summary>
/// <param name="Yaml">Its definition without its name and segments, a key a line.</param>
/// <param name="From">The fact and the local date of its rows.</param>
/// <param name="Value">The value as an aggregate; null for a ratio.</param>
/// <param name="SampleSize">The rows aggregated; null for a ratio.</param>
/// <param name="IsZeroOverNothing">Whether the value of no rows is 0.</param>
internal sealed record CellMetric(
    string Yaml,
    (string Fact, string Date) From,
    string? Value = null,
    string? Numerator = null,
    string? Denominator = null,
    string? SampleSize = null,
    bool IsZeroOverNothing = false)
{
    public static readonly (string Fact, string Date) Started = ("conversations", "started_on");
    public static readonly (string Fact, string Date) Ended = ("conversations", "CAST(timezone('Europe/Berlin', timezone('UTC', ended_at)) AS DATE)");
    public static readonly (string Fact, string Date) Shown = ("impressions", "occurred_on");

    /// <summary>What the numerator is made of, where it is something else than the denominator is.</summary>
    public (string Fact, string Date)? NumeratorFrom { get; init; }

    /// <summary>The facts that it reads.</summary>
    public IEnumerable<string> Facts => NumeratorFrom is { } other ? [other.Fact, From.Fact] : [From.Fact];

    /// <summary>The days, to the last of a period, that its rows are from; null for those of the period.</summary>
    public int? Window { get; init; }

    /// <summary>What is ordered for the interval of a median, as SQL over a row.</summary>
    public string? Ordered { get; init; }

    /// <summary>The conditions by which both sides of a proportion count rows.</summary>
    public (string Numerator, string Denominator)? Counted { get; init; }

    /// <summary>The whole numbers that both sides of a ratio add up.</summary>
    public (string Numerator, string Denominator)? Summed { get; init; }

    public bool IsRatio => Value is null;
}

using System.Collections.Immutable;

namespace ChatbotSql.Plan;

/// <summary>A side of a metric as an expression over measures.</summary>
/// <param name="Scan">The scan that has the measures.</param>
/// <param name="Parts">The author's expression in pieces, a measure in the place of each aggregate.</param>
public sealed record PlannedSide(string Scan, ImmutableArray<SidePart> Parts)
{
    /// <summary>The measure that the side is, where it is one and no more.</summary>
    public SidePart.Measure? Single => Parts is [SidePart.Measure measure] ? measure : null;
}

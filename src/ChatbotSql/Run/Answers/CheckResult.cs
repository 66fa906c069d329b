using System.Collections.Immutable;
using ChatbotSql.Render;

namespace ChatbotSql.Run.Answers;

/// <summary>What is noticed in a week.</summary>
/// <param name="Week">The first day of the week.</param>
/// <param name="Bands">The cells that stand in a bad band.</param>
/// <param name="TooSmall">How many more cells stand in one, of a sample too small to say so of.</param>
/// <param name="Diagnoses">What diagnoses have found, good findings among it.</param>
public sealed record CheckResult(DateOnly Week, ImmutableArray<CheckedBand> Bands, int TooSmall, ImmutableArray<CheckedDiagnosis> Diagnoses)
{
    /// <summary>The sample from which on a bad band is told.</summary>
    public const int LeastSample = ClaimRenderer.LeastSample;

    /// <summary>How many of the findings are warnings.</summary>
    public int Warnings => Diagnoses.Count(diagnosis => diagnosis.IsWarning);
}

using System.Collections.Immutable;

namespace ChatbotSql.Run;

/// <summary>What is noticed in a week.</summary>
/// <param name="Week">The first day of the week.</param>
/// <param name="Bands">The cells that stand in a bad band.</param>
/// <param name="Diagnoses">What diagnoses have found, good findings among it.</param>
public sealed record CheckResult(DateOnly Week, ImmutableArray<CheckedBand> Bands, ImmutableArray<CheckedDiagnosis> Diagnoses)
{
    /// <summary>How many of the findings are warnings.</summary>
    public int Warnings => Diagnoses.Count(diagnosis => diagnosis.IsWarning);
}

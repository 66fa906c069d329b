using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;

namespace ChatbotSql.Run.Answers;

/// <summary>What is noticed in a week.</summary>
/// <param name="Week">The first day of the week.</param>
/// <param name="Today">The local date on which it is asked.</param>
/// <param name="TooOld">Says so where the last complete week was asked for and ended long ago; otherwise null.</param>
/// <param name="Bands">The cells that stand in a bad band.</param>
/// <param name="TooSmall">How many more cells stand in one, of a sample too small to say so of.</param>
/// <param name="Diagnoses">What diagnoses have found, good findings among it.</param>
public sealed record CheckResult(DateOnly Week, DateOnly Today, Diagnostic? TooOld, ImmutableArray<CheckedBand> Bands, int TooSmall, ImmutableArray<CheckedDiagnosis> Diagnoses)
{
    /// <summary>The sample from which on a bad band is told.</summary>
    public const int LeastSample = ClaimRenderer.LeastSample;

    /// <summary>The last day of the week.</summary>
    public DateOnly End => Periods.End(Grain.Week, Week);

    /// <summary>How many days ago that was; below zero where it is yet to come.</summary>
    public int DaysAgo => Today.DayNumber - End.DayNumber;

    /// <summary>How many of the findings are warnings.</summary>
    public int Warnings => Diagnoses.Count(diagnosis => diagnosis.IsWarning);
}

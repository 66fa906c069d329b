using System.Collections.Immutable;

namespace ChatbotSql.Benchmarks.Measure;

/// <summary>Something that is measured once in every run, in turn with the others.</summary>
/// <param name="Yields">The names of what it measures.</param>
/// <param name="Run">Measures it; the argument says whether values are compared too, which is not timed.</param>
internal sealed record Trial(ImmutableArray<string> Yields, Action<Samples, bool> Run)
{
    /// <summary>A trial of one time, which its action returns.</summary>
    public static Trial Of(string name, Func<bool, double> run) =>
        new([name], (samples, compares) => samples.Add(name, run(compares)));
}

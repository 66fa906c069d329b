using System.Runtime.CompilerServices;

namespace ChatbotSql.Golden;

/// <summary>The case whose sums are exact, built as it is.</summary>
public sealed class ExactCase : IDisposable
{
    private readonly GoldenCase built = new(Folder());

    public ExactCase() => Fingerprints = built.Fingerprints();

    /// <summary>The digests of its tables.</summary>
    public IReadOnlyList<string> Fingerprints { get; }

    public static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Cases", "sums_are_exact_whatever_the_order");

    public void Dispose() => built.Dispose();
}

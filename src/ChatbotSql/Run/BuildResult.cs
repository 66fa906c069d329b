using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Load;

namespace ChatbotSql.Run;

/// <summary>What a build did.</summary>
/// <param name="Work">How much of it had to be made.</param>
/// <param name="Database">The absolute path of the file it wrote.</param>
/// <param name="Reconciliation">What became of the rows of each source.</param>
/// <param name="Restated">Values of complete periods that it changed.</param>
/// <param name="Warnings">What a reader of its numbers should know.</param>
public sealed record BuildResult(
    BuildWork Work,
    string Database,
    ImmutableArray<SourceReconciliation> Reconciliation,
    Restated Restated,
    ImmutableArray<Diagnostic> Warnings);

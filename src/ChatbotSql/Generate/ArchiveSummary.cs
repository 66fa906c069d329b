using System.Collections.Immutable;

namespace ChatbotSql.Generate;

/// <summary>What a generated archive came to.</summary>
/// <param name="Files">The paths of the files, in the order of time.</param>
/// <param name="Events">The rows of all files, those delivered twice among them.</param>
/// <param name="Bytes">The size of all files.</param>
public sealed record ArchiveSummary(ImmutableArray<string> Files, long Conversations, long Events, long Bytes);

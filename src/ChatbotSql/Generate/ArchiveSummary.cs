using System.Collections.Immutable;

namespace ChatbotSql.Generate;

/// <summary>What a generated archive came to.</summary>
/// <param name="Files">The paths of the files of events, in the order of time.</param>
/// <param name="Exports">The paths of what the CRM, the help desk, the shop, marketing and finance export.</param>
/// <param name="Events">The rows of all files of events, those delivered twice among them.</param>
/// <param name="Bytes">The size of all files.</param>
public sealed record ArchiveSummary(ImmutableArray<string> Files, ImmutableArray<string> Exports, long Conversations, long Events, long Bytes);

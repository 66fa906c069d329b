using System.Collections.Immutable;

namespace ChatbotSql.Init;

/// <summary>A project as it may begin.</summary>
/// <param name="Text">Its <c>chatbotsql.yml</c>.</param>
/// <param name="Sources">How each group of files may feed a table.</param>
/// <param name="Unread">The files that cannot be read, with the reason.</param>
public sealed record ProjectProposal(string Text, ImmutableArray<SourceProposal> Sources, ImmutableArray<(string Path, string Reason)> Unread);

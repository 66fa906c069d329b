using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>The names that a source's log has for one canonical event.</summary>
/// <param name="Canonical">The canonical name.</param>
/// <param name="Names">The names of the log.</param>
/// <param name="Also">A canonical event that such a row stands for as well, or null.</param>
public sealed record EventNames(Located Canonical, ImmutableArray<Located> Names, Located? Also);

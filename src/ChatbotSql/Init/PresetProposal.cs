using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Init;

/// <summary>The preset that files are made for.</summary>
/// <param name="Lookups">Further files that it can read, by the name it has for them.</param>
public sealed record PresetProposal(Preset Preset, ImmutableArray<(string Name, FileGroup Files)> Lookups);

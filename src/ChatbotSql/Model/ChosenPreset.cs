using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>The preset that a source names.</summary>
/// <param name="Name">As the source has it.</param>
/// <param name="Others">The other presets of the same system.</param>
public sealed record ChosenPreset(Located Name, Preset Preset, ImmutableArray<Preset> Others);

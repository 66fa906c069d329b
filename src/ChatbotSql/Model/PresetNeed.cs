using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>A column that a preset cannot do without.</summary>
/// <param name="Columns">Its names in the shapes that the export has; one of them is enough.</param>
/// <param name="For">What it is needed for, as messages say it.</param>
public sealed record PresetNeed(ImmutableArray<string> Columns, string For);

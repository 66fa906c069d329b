namespace ChatbotSql.Model;

/// <summary>Rows that a preset can make something of, and not what is meant.</summary>
/// <param name="Column">A column of the source that is true in them.</param>
/// <param name="Say">What they are, as the warning says it.</param>
/// <param name="Help">What the project's author can do.</param>
public sealed record PresetWarning(string Column, string Say, string Help);

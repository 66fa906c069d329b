namespace ChatbotSql.Model;

/// <summary>What people read of a diagnosis; the Russian texts are null where none are written.</summary>
/// <param name="Say">What it means that the condition holds.</param>
/// <param name="LookAt">What to look at next; null where nothing is said.</param>
public sealed record DiagnosisTexts(string Label, string? LabelRu, string Say, string? SayRu, string? LookAt, string? LookAtRu);

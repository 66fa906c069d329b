namespace ChatbotSql.Run.Answers;

/// <summary>What a diagnosis has found in a cell.</summary>
/// <param name="PeriodStart">The first day of the week that it is about.</param>
/// <param name="Since">The first day of the first week of the unbroken run.</param>
/// <param name="P">The largest p of its claims; null where only bands were asked.</param>
/// <param name="Adjusted">The same, adjusted for all that was tested in the week.</param>
/// <param name="Saw">What was seen, with the numbers.</param>
/// <param name="Text">The same after what it means.</param>
/// <param name="Evidence">The numbers of each claim, as a JSON array.</param>
public sealed record CheckedDiagnosis(
    string Name,
    bool IsWarning,
    string Label,
    CheckedCell Cell,
    DateOnly PeriodStart,
    DateOnly Since,
    double? P,
    double? Adjusted,
    string Saw,
    string Text,
    string? LookAt,
    string Evidence);

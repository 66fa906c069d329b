namespace ChatbotSql.Run;

/// <summary>What a build is doing.</summary>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all.</param>
/// <param name="Work">How far the step is, or null at its beginning.</param>
public sealed record BuildProgress(string Step, int Done, int Total, StepProgress? Work = null);

namespace ChatbotSql.EndToEnd;

/// <summary>What a process wrote and how it ended.</summary>
public sealed record ProcessResult(int ExitCode, string Output, string Error);

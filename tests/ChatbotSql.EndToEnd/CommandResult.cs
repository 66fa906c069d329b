namespace ChatbotSql.EndToEnd;

/// <summary>What a process printed and how it ended.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Error);

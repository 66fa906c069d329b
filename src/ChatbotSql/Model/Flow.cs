namespace ChatbotSql.Model;

/// <summary>A conversation flow and its one primary goal.</summary>
public sealed record Flow(string Name, string? Goal, string? Job, string? Breadth);

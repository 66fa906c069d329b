namespace ChatbotSql.Model;

/// <summary>A condition on the rows of a canonical table that a source may state.</summary>
/// <param name="Name">The key of the source.</param>
/// <param name="Column">The BOOLEAN column that it makes; NULL where no source states it.</param>
/// <param name="IsForAll">Whether a source that does not state it, where another one does, has probably forgotten to.</param>
public sealed record TableRule(string Name, string Column, string Description, bool IsForAll);

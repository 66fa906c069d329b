namespace ChatbotSql.Model;

/// <summary>A column of a fact that is computed of others when it is read.</summary>
public sealed record ComputedColumn(string Name, string Sql);

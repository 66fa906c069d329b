namespace ChatbotSql.Model;

/// <summary>What a build does with raw rows that cannot be read.</summary>
public enum BadRowPolicy
{
    Quarantine,
    Fail,
}

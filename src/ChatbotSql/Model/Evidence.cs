namespace ChatbotSql.Model;

/// <summary>What a metric is evidence of.</summary>
public enum Evidence
{
    Unstated,
    Demand,
    Service,
    Experience,
    Revenue,
}

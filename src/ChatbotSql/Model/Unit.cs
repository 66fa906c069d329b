namespace ChatbotSql.Model;

/// <summary>What a metric's value is measured in.</summary>
public enum Unit
{
    Percent,
    Count,
    Seconds,
    Days,
    Currency,
    Number,
}

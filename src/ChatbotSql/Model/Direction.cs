namespace ChatbotSql.Model;

/// <summary>Which way a metric gets better.</summary>
public enum Direction
{
    Neither,
    Higher,
    Lower,
}

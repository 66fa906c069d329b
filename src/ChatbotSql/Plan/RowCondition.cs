namespace ChatbotSql.Plan;

/// <summary>What a row has to meet to be counted.</summary>
public abstract record RowCondition
{
    /// <summary>A condition that an author wrote.</summary>
    public sealed record Written(string Sql) : RowCondition;

    /// <summary>That there is a value of what an author wrote, which is aggregated.</summary>
    public sealed record HasValue(string Argument) : RowCondition;

    /// <summary>That what an author wrote adds something to a sum.</summary>
    public sealed record AddsSomething(string Argument) : RowCondition;
}

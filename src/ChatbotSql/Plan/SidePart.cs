namespace ChatbotSql.Plan;

/// <summary>A piece of the expression of a side.</summary>
public abstract record SidePart
{
    /// <summary>The author's own SQL between aggregates.</summary>
    public sealed record Written(string Sql) : SidePart;

    /// <summary>A measure of the side's scan.</summary>
    /// <param name="Name">Its column.</param>
    /// <param name="Function">The aggregate's function in lower case, which says what it is over no rows.</param>
    public sealed record Measure(string Name, string Function) : SidePart;
}

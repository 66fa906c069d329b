namespace ChatbotSql.Plan;

/// <summary>How the measure of several cells together is made of those of each.</summary>
public enum RollUp
{
    /// <summary>It is not: the rows have to be read again, as for medians and distinct counts.</summary>
    None,

    /// <summary>The sum of counts, which stay whole numbers of 64 bits.</summary>
    AddCounts,

    /// <summary>The sum of sums.</summary>
    Add,
    Least,
    Greatest,
    AllOf,
    AnyOf,
}

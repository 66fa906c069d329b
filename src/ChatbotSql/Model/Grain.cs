namespace ChatbotSql.Model;

/// <summary>The length of the periods that values are cut into.</summary>
public enum Grain
{
    Day,
    Week,
    Month,
    Quarter,
    Year,

    /// <summary>One period that holds everything, rows without a time among them.</summary>
    All,
}

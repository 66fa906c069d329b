namespace ChatbotSql.Validate;

/// <summary>The most frequent values of a dimension. They stand for themselves, and all others are <c>(other)</c>.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="Most">How many there are at most.</param>
/// <param name="Fact">The fact whose rows are counted: the first that the dimension names and the project feeds.</param>
/// <param name="Sql">The values of that fact's rows, as VARCHAR.</param>
public sealed record TopValues(string Dimension, int Most, string Fact, string Sql)
{
    /// <summary>The scalar macro that gives the value, or what stands for it.</summary>
    public string Macro => MacroOf(Dimension);

    /// <summary>The macro that takes every value for itself, as where there are no rows to count.</summary>
    public static string OfAll(string dimension) => $"CREATE TEMP MACRO {MacroOf(dimension)}(item) AS item";

    private static string MacroOf(string dimension) => $"top_of_{dimension}";
}

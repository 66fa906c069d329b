using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The most frequent values of a dimension. They stand for themselves, and all others are <c>(other)</c>.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="Most">How many there are at most.</param>
/// <param name="Fact">The fact whose rows are counted: the first that the dimension names and the project has.</param>
/// <param name="Sql">The values of that fact's rows, as VARCHAR.</param>
public sealed record TopValues(string Dimension, int Most, string Fact, string Sql)
{
    private const string Rest = "(other)";

    /// <summary>The scalar macro that gives the value, or what stands for it.</summary>
    public string Macro => MacroOf(Dimension);

    public static string MacroOf(string dimension) => $"top_of_{dimension}";

    /// <summary>Has a session take every value for itself, as where there are no rows to count.</summary>
    public static string AllOf(string dimension) => $"CREATE TEMP MACRO {MacroOf(dimension)}(item) AS item";

    /// <summary>Makes the macro by the rows of the fact; of values that are as frequent, the least come first.</summary>
    /// <param name="kind">MACRO or TEMP MACRO.</param>
    internal void Define(DuckDbSession session, string kind)
    {
        var values = session.Rows($"SELECT {Sql} AS item FROM {SqlLiteral.Identifier(Fact)} WHERE item IS NOT NULL GROUP BY ALL ORDER BY count(*) DESC, item LIMIT {Most}").Rows.Select(row => SqlLiteral.Text((string)row[0]!)).ToList();
        var isTop = values.Count == 0 ? "false" : $"item IN ({string.Join(", ", values)})";
        session.Execute($"CREATE {kind} {Macro}(item) AS CASE WHEN item IS NULL OR {isTop} THEN item ELSE {SqlLiteral.Text(Rest)} END");
    }
}

namespace ChatbotSql.Expressions;

/// <summary>Calls of <c>instant(…)</c>, a function of ours that the SQL of a source reads times with as its columns do.</summary>
internal static class InstantCalls
{
    private const string Name = "instant";

    /// <summary>What stands for the words of each call, by their indexes: for its name, and for the bracket that ends it.</summary>
    /// <param name="reading">What stands for the two, the bracket that begins it between them.</param>
    public static Dictionary<int, string> In(string sql, IReadOnlyList<SqlToken> tokens, (string Name, string End) reading)
    {
        var replacements = new Dictionary<int, string>();
        var open = new Stack<int>();
        for (var index = 0; index < tokens.Count; index++)
        {
            switch (Word(index))
            {
                case "(":
                    open.Push(index);
                    break;
                case ")" when open.TryPop(out var begin) && begin > 0 && IsName(begin - 1):
                    replacements[begin - 1] = reading.Name;
                    replacements[index] = reading.End;
                    break;
            }
        }

        return replacements;

        string Word(int index) => sql[tokens[index].Start..tokens[index].End];

        bool IsName(int index) => tokens[index].Kind == SqlTokenKind.Word && Word(index).Equals(Name, StringComparison.OrdinalIgnoreCase) && (index == 0 || Word(index - 1) != ".");
    }
}

namespace ChatbotSql.Model;

/// <summary>What may name a metric, a fact, a dimension, a source or a parameter.</summary>
internal static class Names
{
    public static bool AreValid(string name) =>
        name.Length is > 0 and <= 100
        && char.IsAsciiLetterLower(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');
}

namespace ChatbotSql.Expressions;

/// <summary>What a stretch of SQL is, as far as finding the ends of calls and parameters needs it.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword or a name, quoted or not.</summary>
    Word,
    Number,
    String,

    /// <summary><c>$name</c>.</summary>
    Parameter,
    Symbol,
}

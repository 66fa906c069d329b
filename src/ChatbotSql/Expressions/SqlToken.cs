namespace ChatbotSql.Expressions;

/// <summary>A token of SQL, from <paramref name="Start"/> up to <paramref name="End"/>, in UTF-16 units.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, int End);

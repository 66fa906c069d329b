namespace ChatbotSql.Expressions;

/// <summary>One aggregate divided by another, as the two sides of a ratio are written.</summary>
/// <param name="Numerator">The dividend in the author's words, with what the quotient is multiplied by.</param>
/// <param name="Denominator">The divisor, without what keeps it from being zero.</param>
/// <param name="IsPercent">Whether the quotient is multiplied by 100, which the numerator leaves out.</param>
internal sealed record Quotient(string Numerator, string Denominator, bool IsPercent);

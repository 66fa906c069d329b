using System.Collections.Immutable;

namespace ChatbotSql.Validate;

/// <summary>Arithmetic over the values that other metrics have in the same cell.</summary>
/// <param name="Sql">The expression, the metrics as columns of their names; formulas among them are written out.</param>
/// <param name="Operands">The names of these metrics, in order; none of them is a formula.</param>
/// <param name="Standardise">How the value over several strata is made of those of the strata, or null.</param>
public sealed record BoundFormula(string Sql, ImmutableArray<string> Operands, BoundStandardisation? Standardise);

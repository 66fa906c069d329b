using System.Collections.Immutable;

namespace ChatbotSql.Validate;

/// <summary>A dimension and what it reads in each fact it conforms across.</summary>
/// <param name="SqlByFact">The expression over a fact's columns, by the fact's name.</param>
/// <param name="Type">The type of its column in <c>metric_values</c>: BOOLEAN or VARCHAR.</param>
/// <param name="Top">Which of its values stand for themselves; null for all.</param>
public sealed record BoundDimension(string Name, ImmutableSortedDictionary<string, string> SqlByFact, string Type, string Description, TopValues? Top = null);

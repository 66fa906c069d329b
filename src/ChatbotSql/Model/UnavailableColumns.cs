using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>Columns of a fact that mean nothing until the project states a rule.</summary>
/// <param name="Rule">The fact's rule that has to be defined, or null.</param>
/// <param name="SourceRule">The rule that a source has to state, or null.</param>
/// <param name="Say">The reason, as metrics show it.</param>
public sealed record UnavailableColumns(string? Rule, string? SourceRule, ImmutableArray<string> Columns, string Say);

using System.Collections.Immutable;

namespace ChatbotSql.Model;

/// <summary>Columns of a fact that mean nothing until the project states a rule or maps a column, or as long as some rows lack a value.</summary>
/// <param name="Rule">The fact's rule that has to be defined, or null.</param>
/// <param name="SourceRule">The rule that a source of what the fact needs has to state, or null.</param>
/// <param name="SourceColumn">The column that a source of what the fact needs has to map, or null.</param>
/// <param name="Lacking">A condition on the rows of the data, none of which may meet it; or null.</param>
/// <param name="Columns">The columns; where none is named, all of the fact.</param>
/// <param name="Say">The reason, as metrics show it.</param>
public sealed record UnavailableColumns(string? Rule, string? SourceRule, string? SourceColumn, string? Lacking, ImmutableArray<string> Columns, string Say);

using System.Collections.Immutable;

namespace ChatbotSql.Expressions;

/// <summary>One scalar SQL expression, parsed.</summary>
/// <param name="Sql">The author's text with parameters replaced.</param>
/// <param name="Aggregates">Its aggregate calls, in the order they are written.</param>
/// <param name="Columns">The columns it reads.</param>
public sealed record Expression(
    ExpandedSql Sql,
    ImmutableArray<AggregateCall> Aggregates,
    ImmutableArray<ColumnReference> Columns)
{
    public string Text => Sql.Text;

    /// <summary>What it is divided by what, where all of it is one aggregate over another; else null.</summary>
    internal Quotient? Quotient { get; init; }

    /// <summary>Whether the whole expression is one aggregate call.</summary>
    public bool IsSingleAggregate => Aggregates is [{ Start: 0 } call] && call.End == Text.Length;

    /// <summary>The one aggregate that it computes from, as <c>1000 * count_if(…)</c> does; null where there are several. Rows that this does not count make no difference.</summary>
    public AggregateCall? OnlyAggregate => Aggregates is [var call] ? call : null;

    /// <summary>Whether it is a count or a sum, or adds such up, so that its value over no rows is 0.</summary>
    public bool IsZeroOverNothing =>
        Aggregates.All(call => call.IsZeroOverNothing)
        && Text.Where((_, index) => !Aggregates.Any(call => call.Start <= index && index < call.End))
            .All(character => char.IsWhiteSpace(character) || character is '+' or '-' or '(' or ')');
}

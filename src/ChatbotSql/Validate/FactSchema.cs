using ChatbotSql.Expressions;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>A fact and the columns that its template makes.</summary>
/// <param name="Unavailable">Why the fact cannot be had, or null.</param>
public sealed record FactSchema(Fact Fact, TableShape Shape, FurtherColumns Further, string? Unavailable)
{
    public string Name => Fact.Name.Text;
}

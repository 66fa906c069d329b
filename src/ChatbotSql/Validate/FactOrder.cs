using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The order in which facts can be built: each after those that it reads.</summary>
internal sealed class FactOrder
{
    private readonly ImmutableArray<Fact> facts;
    private readonly DiagnosticBag diagnostics;
    private readonly List<Fact> ordered = [];

    private FactOrder(ImmutableArray<Fact> facts, DiagnosticBag diagnostics)
    {
        (this.facts, this.diagnostics) = (facts, diagnostics);
        foreach (var fact in facts)
        {
            Visit(fact, []);
        }
    }

    /// <summary>The facts in order; one that reads an unknown fact or itself is reported.</summary>
    public static ImmutableArray<Fact> Of(ImmutableArray<Fact> facts, DiagnosticBag diagnostics) => [.. new FactOrder(facts, diagnostics).ordered];

    /// <param name="path">The facts that led to it.</param>
    private void Visit(Fact fact, ImmutableArray<Fact> path)
    {
        if (ordered.Contains(fact))
        {
            return;
        }

        foreach (var name in fact.Reads)
        {
            if (facts.FirstOrDefault(candidate => candidate.Name.Text == name.Text) is not { } read)
            {
                diagnostics.Add(FactErrors.UnknownFact(name, [.. facts.Select(candidate => candidate.Name.Text)]));
            }
            else if (path.Contains(read) || read == fact)
            {
                diagnostics.Add(FactErrors.FactCycle(name, path.SkipWhile(item => item != read).Append(fact).Append(read).Select(item => item.Name.Text)));
            }
            else
            {
                Visit(read, path.Add(fact));
            }
        }

        if (!ordered.Contains(fact))
        {
            ordered.Add(fact);
        }
    }
}

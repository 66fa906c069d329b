using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The order in which facts can be built: each after those that it reads.</summary>
public static class FactOrder
{
    /// <summary>The facts in order; one that reads an unknown fact or itself is reported.</summary>
    public static ImmutableArray<Fact> Of(ImmutableArray<Fact> facts, DiagnosticBag diagnostics)
    {
        var ordered = new List<Fact>();
        foreach (var fact in facts)
        {
            Visit(fact, []);
        }

        return [.. ordered];

        void Visit(Fact fact, ImmutableArray<Fact> path)
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
}

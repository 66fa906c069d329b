using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Run.History;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Guards;

/// <summary>Warns of what only the values of a build show to mislead.</summary>
internal static class ValueGuards
{
    public static void Check(DuckDbSession session, Catalog catalog, AttributionRules rules, DiagnosticBag diagnostics)
    {
        foreach (var warning in RatesStayBelowOne.Check(session, catalog)
            .Concat(NumeratorsLieInDenominators.Check(session, catalog))
            .Concat(NumeratorsCountSomething.Check(session, catalog))
            .Concat(KeysTellRowsApart.Check(session, catalog))
            .Concat(IdsAreNoAddresses.Check(session, catalog))
            .Concat(HandlersAreKnown.Check(session, catalog))
            .Concat(RulesHoldForSome.Check(session, catalog))
            .Concat(SegmentsAreSmall.Check(session, catalog))
            .Concat(AttributionsKeepTheirRules.Check(rules, catalog)))
        {
            diagnostics.Add(warning);
        }
    }
}

using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.History;

/// <summary>Keeps from build to build by which rules attributions have been.</summary>
/// <param name="Earlier">Those that the file knows which is there before a build.</param>
internal sealed record AttributionRules(DefinitionHistory Earlier)
{
    /// <summary>Those of the attached file of the build before.</summary>
    public static AttributionRules In(DuckDbSession session) => new(DefinitionHistory.In(session, "attribution_rules", "attribution", "rule"));

    /// <summary>The attributions whose rules are no longer what they were.</summary>
    public IEnumerable<(Attribution Attribution, string Before)> Changed(Catalog catalog) =>
        from attribution in catalog.Model.Attributions
        from before in Earlier.InForce
        where before.Name == attribution.Name.Text && before.Version != attribution.Rule
        select (attribution, before.Version);

    /// <summary>Writes them with those that are in force now.</summary>
    public void Write(DuckDbSession session, Catalog catalog, DateTimeOffset now) =>
        Earlier.With(catalog.Model.Attributions.Select(attribution => (attribution.Name.Text, attribution.Rule)), now).Write(session, catalog.Templates);
}

using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Templates;

namespace ChatbotSql.Run.History;

/// <summary>Keeps from build to build what definitions of one kind have been, in a table of <c>meta</c>.</summary>
/// <param name="Table">The table, which the template <c>outputs/TABLE</c> makes.</param>
/// <param name="Known">In the order of names and times.</param>
internal sealed record DefinitionHistory(string Table, ImmutableArray<DefinitionVersion> Known)
{
    /// <summary>What is in force, one of each name.</summary>
    public IEnumerable<DefinitionVersion> InForce => Known.Where(known => known.Until is null);

    /// <summary>That of the attached file of the build before; nothing where there is no such file, or none that this tool can read.</summary>
    /// <param name="name">The column of names.</param>
    /// <param name="version">The column of versions.</param>
    public static DefinitionHistory In(DuckDbSession session, string table, string name, string version)
    {
        try
        {
            var rows = session.Rows($"SELECT {name}, {version}, since, until FROM {EarlierBuild.Catalog}.meta.{table} ORDER BY {name}, since").Rows;
            return new DefinitionHistory(table, [.. rows.Select(row => new DefinitionVersion((string)row[0]!, (string)row[1]!, (DateTime)row[2]!, (DateTime?)row[3]))]);
        }
        catch (SqlException)
        {
            return new DefinitionHistory(table, []);
        }
    }

    /// <summary>What was known, ended where it is no longer so, and what is new.</summary>
    /// <param name="definitions">What each name is now.</param>
    public DefinitionHistory With(IEnumerable<(string Name, string Version)> definitions, DateTimeOffset at)
    {
        var now = at.UtcDateTime;
        var inForce = definitions.ToHashSet();
        var kept = Known.Select(known => known.Until is null && !inForce.Contains((known.Name, known.Version)) ? known with { Until = now } : known).ToList();
        var current = kept.Where(known => known.Until is null).Select(known => known.Name).ToHashSet(StringComparer.Ordinal);
        var begun = inForce.Where(definition => !current.Contains(definition.Name)).Select(definition => new DefinitionVersion(definition.Name, definition.Version, now, null));
        return this with { Known = [.. kept.Concat(begun).OrderBy(known => known.Name, StringComparer.Ordinal).ThenBy(known => known.Since)] };
    }

    public void Write(DuckDbSession session, TemplateEngine templates) => session.Execute(templates.Render($"outputs/{Table}", new Dictionary<string, object?>
    {
        ["table"] = Table,
        ["versions"] = Known.Select(known => new Dictionary<string, object?>
        {
            ["name"] = known.Name,
            ["version"] = known.Version,
            ["since"] = SqlLiteral.Timestamp(known.Since),
            ["until"] = known.Until is { } until ? SqlLiteral.Timestamp(until) : "NULL",
        }).ToImmutableArray(),
    }));
}

using System.Globalization;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Run.Parts;

/// <summary>The views of the rows that the parts of a fact are made of, in a schema that goes when the fact is made.</summary>
internal sealed class PartViews
{
    public const string Schema = "parts";

    private readonly DuckDbSession session;
    private int count;

    public PartViews(DuckDbSession session)
    {
        this.session = session;
        // A fact that failed has left its own.
        Remove(session);
        session.Execute($"CREATE SCHEMA {Schema}");
    }

    /// <summary>Removes the schema, where there is one.</summary>
    public static void Remove(DuckDbSession session) => session.Execute($"DROP SCHEMA IF EXISTS {Schema} CASCADE");

    /// <returns>The name of the view.</returns>
    public string Add(string select)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Schema}.event_rows_{count++}");
        session.Execute($"CREATE VIEW {name} AS\n{select}");
        return name;
    }
}

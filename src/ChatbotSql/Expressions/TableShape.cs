using System.Collections.Immutable;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Expressions;

/// <summary>A typed table that expressions are tried on.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Sql">What a FROM clause calls it.</param>
public sealed record TableShape(string Name, string Sql, ImmutableArray<ColumnType> Columns)
{
    /// <summary>The schema that facts stand in beside the canonical tables, of which some have the same names.</summary>
    public const string Facts = "facts";

    /// <summary>Names of columns that it lacks because of what is wrong where they are made, which has been told.</summary>
    public ImmutableHashSet<string> Unmade { get; init; } = [];

    /// <summary>Columns that it would have if the source that reads them mapped them: how these would.</summary>
    public ImmutableDictionary<string, string> Mappable { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether there is no such column, for no other reason than that nobody makes one.</summary>
    public bool Lacks(string column) => TypeOf(column) is null && !Unmade.Contains(column);

    public string? TypeOf(string column) =>
        Columns.FirstOrDefault(candidate => string.Equals(candidate.Name, column, StringComparison.OrdinalIgnoreCase))?.Type;

    /// <summary>Creates the table in the session, with one row of NULLs.</summary>
    public static TableShape Create(DuckDbSession session, string name, string sql, IEnumerable<ColumnType> columns)
    {
        var shape = new TableShape(name, sql, [.. columns]);
        var definitions = shape.Columns.Select(column => $"{Model.SqlLiteral.Identifier(column.Name)} {column.Type}");
        session.Execute($"CREATE TABLE {sql} ({string.Join(", ", definitions)}); INSERT INTO {sql} DEFAULT VALUES");
        return shape;
    }
}

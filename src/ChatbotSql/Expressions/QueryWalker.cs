using System.Text.Json;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Expressions;

/// <summary>Walks DuckDB's parse tree of a source's SQL: that it reads what it may, calls what it may, and ends.</summary>
internal sealed class QueryWalker(ExpandedSql sql, FunctionCatalog functions, IReadOnlyCollection<string> tables, DiagnosticBag diagnostics)
{
    /// <summary>In bytes; the rows that a query is made of are larger than those that are mapped as they are.</summary>
    private const double LargestValue = 10_000_000;

    /// <summary>What may stand in FROM beside tables.</summary>
    private static readonly HashSet<string> Relations = ["EMPTY", "BASE_TABLE", "TABLE_FUNCTION", "JOIN", "SUBQUERY", "EXPRESSION_LIST", "PIVOT"];

    /// <summary>What makes rows.</summary>
    private static readonly HashSet<string> Nodes = ["SELECT_NODE", "SET_OPERATION_NODE", "CTE_NODE"];

    private static readonly string[] NameParts = ["catalog_name", "schema_name", "table_name"];

    private readonly HashSet<string> known = new(tables, StringComparer.OrdinalIgnoreCase);

    public void Walk(JsonElement statement)
    {
        AddNames(statement);
        WalkElement(statement);
    }

    /// <summary>The names that the query gives itself.</summary>
    private void AddNames(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("cte_map", out var map))
        {
            known.UnionWith(map.GetProperty("map").EnumerateArray().Select(entry => entry.GetProperty("key").GetString()!));
        }

        foreach (var child in ChildrenOf(element))
        {
            AddNames(child);
        }
    }

    private void WalkElement(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            Check(element);
        }

        foreach (var child in ChildrenOf(element))
        {
            WalkElement(child);
        }
    }

    private void Check(JsonElement element)
    {
        if (element.TryGetProperty("class", out var kind))
        {
            CheckExpression(element, kind.GetString()!);
        }
        else if (element.TryGetProperty("cte_map", out _))
        {
            CheckNode(element);
        }
        else if (element.TryGetProperty("sample", out _) && element.TryGetProperty("alias", out _))
        {
            CheckRelation(element, element.GetProperty("type").GetString()!);
        }
    }

    private void CheckNode(JsonElement node)
    {
        var type = node.GetProperty("type").GetString()!;
        if (!Nodes.Contains(type))
        {
            diagnostics.Add(CageErrors.NotInQuery(sql.Origin.Span, type == "RECURSIVE_CTE_NODE" ? "a recursion" : $"`{type}`"));
        }

        foreach (var expression in node.TryGetProperty("select_list", out var list) ? list.EnumerateArray() : [])
        {
            new ValueSizes(LargestValue, (part, size) => diagnostics.Add(CageErrors.TooLarge(SpanOf(part), size))).Of(expression);
        }
    }

    private void CheckRelation(JsonElement relation, string type)
    {
        if (!Relations.Contains(type))
        {
            diagnostics.Add(CageErrors.NotInQuery(SpanOf(relation), type == "SHOW_REF" ? "SHOW, DESCRIBE or SUMMARIZE" : $"`{type}`"));
        }
        else if (type == "BASE_TABLE" && NameOf(relation) is var name && !known.Contains(name))
        {
            diagnostics.Add(CageErrors.TableNotAllowed(SpanOf(relation), name, tables));
        }
        else if (type == "TABLE_FUNCTION")
        {
            new ValueSizes(LargestValue, (part, size) => diagnostics.Add(CageErrors.TooLarge(SpanOf(part), size))).Of(relation.GetProperty("function"));
        }
    }

    private void CheckExpression(JsonElement node, string kind)
    {
        if (kind == "FUNCTION" && node.GetProperty("function_name").GetString()!.ToLowerInvariant() is var name)
        {
            CheckFunction(node, name);
        }
        else if (kind == "COLUMN_REF" && node.GetProperty("column_names")[0].GetString()! is var column && FunctionCatalog.IsValueName(column))
        {
            diagnostics.Add(ExpressionErrors.FunctionNotAllowed(SpanOf(node), column));
        }
        else if (kind is "PARAMETER")
        {
            diagnostics.Add(ExpressionErrors.NotAllowed(SpanOf(node), "a placeholder"));
        }
    }

    private void CheckFunction(JsonElement node, string name)
    {
        if (!functions.Exists(name))
        {
            diagnostics.Add(ExpressionErrors.UnknownFunction(SpanOf(node), name, functions.Names));
        }
        else if (!functions.IsAllowedInQuery(name))
        {
            diagnostics.Add(functions.IsMacro(name) ? ExpressionErrors.MacroNotAllowed(SpanOf(node), name) : ExpressionErrors.FunctionNotAllowed(SpanOf(node), name));
        }
    }

    /// <summary>The name of a table with its schema and catalog, if they are stated.</summary>
    private static string NameOf(JsonElement table) => string.Join('.', NameParts
        .Select(part => table.GetProperty(part).GetString()!)
        .Where(part => part.Length > 0));

    private SourceSpan SpanOf(JsonElement node) =>
        node.TryGetProperty("query_location", out var value) && value.TryGetUInt64(out var bytes) && bytes != ulong.MaxValue
            ? sql.TokenSpanAt(Positions.FromBytes(sql.Text, (long)bytes))
            : sql.Origin.Span;

    private static IEnumerable<JsonElement> ChildrenOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
        JsonValueKind.Array => element.EnumerateArray(),
        _ => [],
    };
}

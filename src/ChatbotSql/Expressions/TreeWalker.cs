using System.Text.Json;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Expressions;

/// <summary>Walks DuckDB's parse tree of one expression: what it uses, and what may not stand there.</summary>
internal sealed class TreeWalker(ExpandedSql sql, FunctionCatalog functions, DiagnosticBag diagnostics)
{
    private readonly CallReader calls = new(sql.Text);
    private readonly HashSet<int> ordered = [];
    private readonly HashSet<int> orderedByDays = [];
    private readonly HashSet<int> comparedWithNumbers = [];
    private readonly HashSet<int> inPlaceOfTexts = [];
    private AggregateCall? enclosing;

    public List<AggregateCall> Aggregates { get; } = [];

    public List<ColumnReference> Columns { get; } = [];

    public void Walk(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item);
                }

                break;
            case JsonValueKind.Object when element.TryGetProperty("class", out var kind):
                WalkNode(element, kind.GetString()!);
                break;
            case JsonValueKind.Object:
                WalkChildren(element);
                break;
        }
    }

    private void WalkNode(JsonElement node, string kind)
    {
        switch (kind)
        {
            case "SUBQUERY" or "WINDOW" or "STAR" or "POSITIONAL_REFERENCE" or "PARAMETER" or "DEFAULT":
                diagnostics.Add(ExpressionErrors.NotAllowed(SpanOf(node), Describe(kind)));
                break;
            case "COLUMN_REF":
                AddColumn(node);
                break;
            case "FUNCTION":
                inPlaceOfTexts.UnionWith(Comparisons.InPlaceOfTextsIn(node).Select(StartOf));
                WalkFunction(node, node.GetProperty("function_name").GetString()!.ToLowerInvariant());
                break;
            case "COMPARISON" or "BETWEEN" or "OPERATOR":
                ordered.UnionWith(Comparisons.OrderedIn(node).Select(StartOf));
                orderedByDays.UnionWith(Comparisons.OrderedByDaysIn(node).Select(StartOf));
                comparedWithNumbers.UnionWith(Comparisons.WithNumbersIn(node).Select(StartOf));
                inPlaceOfTexts.UnionWith(Comparisons.InPlaceOfTextsIn(node).Select(StartOf));
                WalkChildren(node);
                break;
            default:
                WalkChildren(node);
                break;
        }
    }

    private void WalkChildren(JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            Walk(property.Value);
        }
    }

    private void WalkFunction(JsonElement node, string name)
    {
        if (IsOrderedList(node, name))
        {
            WalkAggregate(node, node.GetProperty("children")[0], "list", isOrdered: true);
        }
        else if (functions.IsAggregate(name))
        {
            WalkAggregate(node, node, name, node.GetProperty("order_bys").GetProperty("orders").GetArrayLength() > 0);
        }
        else
        {
            CheckFunction(node, name);
            WalkChildren(node);
        }
    }

    /// <summary>Whether the author wrote `list(x ORDER BY x)`: DuckDB reads it as `list_sort(list(x), …)`, and gives the place of the author's call to that.</summary>
    private bool IsOrderedList(JsonElement node, string name) => name == "list_sort" && HasPlace(node) && calls.Has("list", StartOf(node));

    /// <param name="written">What has the place of the author's call.</param>
    /// <param name="aggregate">What it holds.</param>
    private void WalkAggregate(JsonElement written, JsonElement aggregate, string name, bool isOrdered)
    {
        if (enclosing is not null)
        {
            diagnostics.Add(ExpressionErrors.NestedAggregate(SpanOf(written), name));
            return;
        }

        if (calls.Read(name, StartOf(written)) is not { } call)
        {
            diagnostics.Add(ExpressionErrors.NotAllowed(SpanOf(written), $"`{name}` in this notation"));
            return;
        }

        if (FunctionCatalog.ExactForm(name, isOrdered) is { } instead)
        {
            diagnostics.Add(ExpressionErrors.InexactAggregate(SpanOf(written), name, instead));
        }

        Aggregates.Add(call);
        enclosing = call;
        WalkChildren(aggregate);
        enclosing = null;
    }

    private void CheckFunction(JsonElement node, string name)
    {
        if (!functions.Exists(name))
        {
            diagnostics.Add(ExpressionErrors.UnknownFunction(SpanOf(node), name, functions.Names));
        }
        else if (!functions.IsAllowed(name))
        {
            diagnostics.Add(functions.IsMacro(name) ? ExpressionErrors.MacroNotAllowed(SpanOf(node), name) : ExpressionErrors.FunctionNotAllowed(SpanOf(node), name));
        }
    }

    private void AddColumn(JsonElement node)
    {
        var name = node.GetProperty("column_names").EnumerateArray().First().GetString()!;
        if (FunctionCatalog.IsValueName(name))
        {
            diagnostics.Add(ExpressionErrors.FunctionNotAllowed(SpanOf(node), name));
            return;
        }

        var start = StartOf(node);
        Columns.Add(new ColumnReference(name, start, enclosing is not null, ordered.Contains(start), orderedByDays.Contains(start), comparedWithNumbers.Contains(start), inPlaceOfTexts.Contains(start)));
    }

    /// <summary>The index of a node in the text; 0 where DuckDB does not say.</summary>
    private int StartOf(JsonElement node) => HasPlace(node)
        ? Positions.FromBytes(sql.Text, (long)node.GetProperty("query_location").GetUInt64() - ExpressionParser.Prefix.Length)
        : enclosing?.Start ?? 0;

    /// <summary>The author's words of a node.</summary>
    public SourceSpan SpanOf(JsonElement node) =>
        HasPlace(node) || enclosing is not null ? sql.TokenSpanAt(StartOf(node)) : sql.Origin.Span;

    /// <summary>The aggregate call that a node is, once all have been walked; null of others.</summary>
    public AggregateCall? CallOf(JsonElement node) => node.GetProperty("class").GetString() == "FUNCTION" && HasPlace(node) && StartOf(node) is var start
        ? Aggregates.Find(call => call.Start == start)
        : null;

    /// <summary>The token that begins where a node does; null where DuckDB does not say where, or another thing begins there.</summary>
    public SqlToken? TokenOf(JsonElement node) => !HasPlace(node) ? null : SqlLexer.Tokens(sql.Text).Cast<SqlToken?>().FirstOrDefault(token => token!.Value.Start == StartOf(node));

    private static bool HasPlace(JsonElement node) =>
        node.TryGetProperty("query_location", out var value) && value.TryGetUInt64(out var bytes) && bytes != ulong.MaxValue;

    private static string Describe(string kind) => kind switch
    {
        "SUBQUERY" => "a subquery",
        "WINDOW" => "a window function",
        "STAR" => "`*`",
        "POSITIONAL_REFERENCE" => "a column by its position",
        "PARAMETER" => "a placeholder",
        _ => "DEFAULT",
    };
}

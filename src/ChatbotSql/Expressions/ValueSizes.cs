using System.Globalization;
using System.Text.Json;

namespace ChatbotSql.Expressions;

/// <summary>Bounds how large the values can become that an expression makes of a row, from its parse tree alone.</summary>
/// <remarks>
/// DuckDB makes a text or a list whole, outside of its memory limit and without a look at whether it was interrupted. What
/// may become too large is therefore refused before it is tried.
/// </remarks>
/// <param name="limit">In bytes.</param>
/// <param name="tooLarge">Hears of the innermost part that exceeds it.</param>
internal sealed class ValueSizes(double limit, Action<JsonElement, double> tooLarge)
{
    private readonly Dictionary<string, ValueSize> lambdaParameters = new(StringComparer.OrdinalIgnoreCase);
    private bool isReported;

    public ValueSize Of(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            return ValueSize.Of([.. node.EnumerateArray().Select(Of)]);
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return ValueSize.Scalar(0);
        }

        var size = node.TryGetProperty("class", out var kind) ? OfNode(node, kind.GetString()!) : OfChildren(node);
        if (size.Total > limit && !isReported && kind.ValueKind == JsonValueKind.String)
        {
            isReported = true;
            tooLarge(node, size.Total);
        }

        return size;
    }

    private ValueSize OfNode(JsonElement node, string kind) => kind switch
    {
        "CONSTANT" => ValueSize.Scalar(node.GetProperty("value").TryGetProperty("value", out var value) ? value.GetRawText().Length : 0),
        "COLUMN_REF" => lambdaParameters.GetValueOrDefault(node.GetProperty("column_names")[0].GetString()!, ValueSize.Column),
        "CAST" => OfCast(node),
        "FUNCTION" => OfFunction(node, node.GetProperty("function_name").GetString()!.ToLowerInvariant(), [.. node.GetProperty("children").EnumerateArray()]),
        _ => OfChildren(node),
    };

    private ValueSize OfChildren(JsonElement node) => ValueSize.Of([.. node.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array).Select(property => Of(property.Value))]);

    /// <summary>A BLOB becomes a text of four characters a byte; an array of a fixed size takes it, whatever is in it.</summary>
    private ValueSize OfCast(JsonElement node)
    {
        var (child, type) = (Of(node.GetProperty("child")), node.GetProperty("cast_type"));
        var slots = Slots(type);
        return slots > 1 ? child with { Total = child.Total + (slots * ValueSize.Head), Count = child.Count + slots }
            : type.GetProperty("id").GetString() is "VARCHAR" or "JSON" ? child.Times(4) : child;
    }

    private static double Slots(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.Object => (type.TryGetProperty("size", out var size) && size.TryGetDouble(out var count) ? count : 1)
            * type.EnumerateObject().Select(property => Slots(property.Value)).DefaultIfEmpty(1).Aggregate((left, right) => left * right),
        JsonValueKind.Array => type.EnumerateArray().Select(Slots).DefaultIfEmpty(1).Aggregate((left, right) => left * right),
        _ => 1,
    };

    private ValueSize OfFunction(JsonElement node, string name, JsonElement[] children)
    {
        var growth = FunctionGrowth.Of(name, children.Length);
        if (growth is Growth.Lambda)
        {
            return OfLambda(children);
        }

        var parts = children.Select(Of).ToArray();
        var ordered = ValueSize.Of([Of(node.GetProperty("filter")), Of(node.GetProperty("order_bys"))]);
        var size = growth is null || parts.Length == 0 ? ValueSize.Of(parts) : Grown(growth, children, parts);
        return ordered.Total > limit && size.Total <= limit ? size with { Total = ordered.Total } : size;
    }

    private static ValueSize Grown(Growth growth, JsonElement[] children, ValueSize[] parts) => growth switch
    {
        Growth.Unbounded => ValueSize.Unbounded,
        Growth.Counted(var place, var isList) => Counted(children, parts, place, isList),
        Growth.Multiplied(var factor) => ValueSize.Of(parts).Times(factor),
        Growth.Product => ValueSize.List(parts[0].Total, parts.Skip(1).Select(part => part.Total).DefaultIfEmpty(parts[0].Total).Max()),
        Growth.Replaced(var isPattern) => Replaced(children, parts, isPattern),
        Growth.Joined(var place) => Joined(parts, place),
        Growth.Formatted => Formatted(children, parts),
        Growth.Split => ValueSize.List(parts[0].Total, ValueSize.Head) with { Element = parts[0].Total },
        Growth.Listed => ValueSize.Of(parts) with { Count = parts.Length, Element = parts.Max(part => part.Total) },
        Growth.Collected => ValueSize.List(100, parts.Max(part => part.Total)),
        _ => Range(children),
    };

    /// <summary>The body of a lambda, for each element of the list.</summary>
    private ValueSize OfLambda(JsonElement[] children)
    {
        var list = children.Length == 0 ? ValueSize.Column : Of(children[0]);
        if (children.Length < 2 || !children[1].TryGetProperty("lhs", out var parameters))
        {
            return ValueSize.Of([.. children.Select(Of)]);
        }

        var names = NamesIn(parameters).ToList();
        var outer = names.ToDictionary(name => name, name => lambdaParameters.TryGetValue(name, out var size) ? size : (ValueSize?)null);
        names.ForEach(name => lambdaParameters[name] = ValueSize.Scalar(list.Element) with { Count = Math.Max(ValueSize.Column.Count, list.Element / ValueSize.Head) });
        var body = Of(children[1].GetProperty("expr"));
        foreach (var (name, size) in outer)
        {
            _ = size is { } known ? (lambdaParameters[name] = known) == known : lambdaParameters.Remove(name);
        }

        return ValueSize.List(list.Count, Math.Max(body.Total, list.Element));
    }

    private static IEnumerable<string> NamesIn(JsonElement parameters) => parameters.ValueKind switch
    {
        JsonValueKind.Array => parameters.EnumerateArray().SelectMany(NamesIn),
        JsonValueKind.Object when parameters.TryGetProperty("column_names", out var names) => [names[0].GetString()!],
        JsonValueKind.Object => parameters.EnumerateObject().SelectMany(property => NamesIn(property.Value)),
        _ => [],
    };

    private static ValueSize Counted(JsonElement[] children, ValueSize[] parts, int place, bool isList)
    {
        if (children.Length <= place || Number(children[place]) is not { } count)
        {
            return ValueSize.Unbounded;
        }

        var element = Math.Max(1, parts.Where((_, index) => index != place).Sum(part => part.Total));
        return isList ? ValueSize.List(count + parts[0].Count, element) : ValueSize.Scalar(count * element);
    }

    /// <summary>A text in which each of what is found becomes another; a pattern may find nothing between any two characters.</summary>
    private static ValueSize Replaced(JsonElement[] children, ValueSize[] parts, bool isPattern)
    {
        double found = !isPattern && children.Length > 1 && Text(children[1]) is { Length: > 0 } text ? text.Length : 1;
        var put = children.Length > 2 ? Text(children[2])?.Length ?? parts[2].Total : 0;
        return ValueSize.Scalar(parts[0].Total * Math.Max(1, (put / found) + (isPattern ? 1 : 0)));
    }

    private static ValueSize Joined(ValueSize[] parts, int place)
    {
        var all = ValueSize.Of(parts);
        return parts.Length > place ? ValueSize.Scalar(all.Total + (all.Count * parts[place].Total)) : all;
    }

    /// <summary>What a format makes; its widths may be large, or stand among the values.</summary>
    private static ValueSize Formatted(JsonElement[] children, ValueSize[] parts)
    {
        if (Text(children[0]) is not { } format || format.Contains('*') || format.Split('{').Skip(1).SkipLast(1).Any(field => field.Contains(':') && !field.Contains('}')))
        {
            return ValueSize.Unbounded;
        }

        var width = format.Split(format.Where(character => !char.IsAsciiDigit(character)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries)
            .Select(digits => double.Parse(digits, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        return ValueSize.Scalar(format.Length + (format.Count(character => character is '{' or '%') * (width + parts.Skip(1).Sum(part => part.Total))));
    }

    private static ValueSize Range(JsonElement[] children)
    {
        var numbers = children.Select(Number).ToArray();
        return numbers.Contains(null) || numbers.Length == 3 && numbers[2] == 0
            ? ValueSize.Unbounded
            : ValueSize.List((numbers.Sum(number => Math.Abs(number!.Value)) + 1) / (numbers.Length == 3 ? Math.Abs(numbers[2]!.Value) : 1), ValueSize.Head);
    }

    /// <summary>The number that a constant is, also after a sign or a cast, or null.</summary>
    private static double? Number(JsonElement node) => node.GetProperty("class").GetString() switch
    {
        "CONSTANT" when node.GetProperty("value").TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number => value.GetDouble(),
        "CAST" => Number(node.GetProperty("child")),
        "FUNCTION" when node.GetProperty("function_name").GetString() is "-" && node.GetProperty("children").GetArrayLength() == 1 => -Number(node.GetProperty("children")[0]),
        _ => null,
    };

    private static string? Text(JsonElement node) =>
        node.GetProperty("class").GetString() == "CONSTANT" && node.GetProperty("value").TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

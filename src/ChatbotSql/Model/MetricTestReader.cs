using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads an entry of a metric's <c>tests</c>.</summary>
internal static class MetricTestReader
{
    /// <summary>What stands beside the facts for parameters.</summary>
    private const string Parameters = "params";
    private static readonly ValueShape RowsShape = new ValueShape.List(new ValueShape.Named(new ValueShape.Word(MayBeNull: true)));
    private static readonly MappingShape ParametersShape = MappingShape.Of("`given`", ParameterReader.Read);

    public static MetricTest Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var given = reader.Entries("given", RowsShape, ParametersShape).Where(entry => entry.Key.Text != Parameters).ToImmutableArray();
        var expected = reader.NumberOrNothing("expect");
        if (given.IsEmpty)
        {
            reader.ReportMissing("given");
        }

        return new MetricTest(
            [.. given.Select(entry => ReadRows(entry.Key, entry.Value, diagnostics))],
            ReadParameters(reader.Find("given"), diagnostics),
            expected,
            reader.Mapping.Find("expect")?.Span ?? reader.Span);
    }

    private static ImmutableArray<Parameter> ReadParameters(YamlNode? given, DiagnosticBag diagnostics) =>
        given is YamlMapping mapping ? ParameterReader.Read(new MappingReader(mapping, "`given`", diagnostics), diagnostics) : [];

    private static GivenRows ReadRows(YamlScalar fact, YamlNode rows, DiagnosticBag diagnostics)
    {
        var items = rows is YamlSequence sequence ? sequence.Items : [rows];
        foreach (var item in items.Where(item => item is not YamlMapping))
        {
            diagnostics.Add(ModelErrors.Expected(item.Span, fact.Text, "a list of rows such as `[{is_engaged: true}]`", item.Kind));
        }

        return new GivenRows(
            new Located(fact.Text, fact.Span),
            [.. items.OfType<YamlMapping>().Select(row => row.Entries.Select(entry => ReadCell(entry, diagnostics)).ToImmutableArray())]);
    }

    private static GivenCell ReadCell(YamlEntry entry, DiagnosticBag diagnostics)
    {
        decimal? number = entry.Value is YamlScalar scalar && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
        return new GivenCell(new Located(entry.Key.Text, entry.Key.Span), Literal(entry, diagnostics), number, entry.Value.Span);
    }

    private static string Literal(YamlEntry entry, DiagnosticBag diagnostics)
    {
        if (entry.Value is YamlScalar scalar)
        {
            return scalar.IsNull ? "NULL" : SqlLiteral.Constant(scalar.Text, scalar.IsPlain);
        }

        diagnostics.Add(ModelErrors.Expected(entry.Value.Span, entry.Key.Text, "a single value", entry.Value.Kind));
        return "NULL";
    }
}

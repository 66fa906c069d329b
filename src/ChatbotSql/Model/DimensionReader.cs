using System.Globalization;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>dimensions</c>.</summary>
internal static class DimensionReader
{
    private const int MostValues = 1000;

    public static Dimension Read(MappingReader reader, DiagnosticBag diagnostics) => new(
        reader.RequiredText("name"),
        reader.RequiredWords("facts"),
        reader.Sql("sql"),
        reader.Text("description")?.Text ?? "",
        AllowanceReader.Read(reader),
        reader.Parse<int>("top", $"a whole number from 1 to {MostValues}", Values, new ValueShape.Number(IsWhole: true, Most: MostValues)));

    private static int? Values(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MostValues ? value : null;
}

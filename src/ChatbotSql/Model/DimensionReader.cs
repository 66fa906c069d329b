using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>dimensions</c>.</summary>
internal static class DimensionReader
{
    public static Dimension Read(MappingReader reader, DiagnosticBag diagnostics) =>
        new(reader.RequiredText("name"), reader.RequiredWords("facts"), reader.Sql("sql"), reader.Text("description")?.Text ?? "", AllowanceReader.Read(reader));
}

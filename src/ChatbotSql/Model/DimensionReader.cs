using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>dimensions</c>.</summary>
internal static class DimensionReader
{
    public static Dimension Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var name = reader.RequiredText("name");
        var facts = reader.Words("facts");
        if (facts.IsEmpty)
        {
            diagnostics.Add(ModelErrors.MissingKey(reader.Span, "a dimension", "facts"));
        }

        return new Dimension(name, facts, reader.Sql("sql"), reader.Text("description")?.Text ?? "", AllowanceReader.Read(reader));
    }
}

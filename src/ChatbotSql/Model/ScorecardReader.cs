using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>scorecards</c>.</summary>
internal static class ScorecardReader
{
    public static Scorecard Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var name = reader.RequiredText("name");
        var metrics = reader.RequiredWords("metrics");
        return new Scorecard(name, reader.Text("label")?.Text ?? name.Text.Replace('_', ' '), reader.Text("label_ru")?.Text, metrics, AllowanceReader.Read(reader), reader.Mapping);
    }
}

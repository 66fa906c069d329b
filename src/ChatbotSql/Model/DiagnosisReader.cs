using System.Collections.Immutable;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Reads entries of <c>diagnoses</c>.</summary>
internal static class DiagnosisReader
{
    private static readonly Dictionary<string, DiagnosisSeverity> Severities = Enum.GetValues<DiagnosisSeverity>().ToDictionary(severity => severity.ToString().ToLowerInvariant());

    public static Diagnosis Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        var name = reader.RequiredText("name");
        var when = reader.Sql("when");
        if (when is null)
        {
            reader.ReportMissing("when");
        }

        return new Diagnosis(name, ReadTexts(reader, name.Text), reader.Choice("severity", Severities, DiagnosisSeverity.Warning), when, ReadSegments(reader));
    }

    private static DiagnosisTexts ReadTexts(MappingReader reader, string name) => new(
        reader.Text("label")?.Text ?? name.Replace('_', ' '),
        reader.Text("label_ru")?.Text,
        reader.RequiredText("say").Text.Trim(),
        reader.Text("say_ru")?.Text.Trim(),
        reader.Text("look_at")?.Text.Trim(),
        reader.Text("look_at_ru")?.Text.Trim());

    private static ImmutableArray<Segment> ReadSegments(MappingReader reader)
    {
        var segments = reader.Words("segments").Select(word => word.Text == Segment.All.Name ? Segment.All : SegmentReader.Read(word)).ToImmutableArray();
        return segments.IsEmpty ? [Segment.All] : segments;
    }
}

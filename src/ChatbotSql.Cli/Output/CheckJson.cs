using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run.Answers;

namespace ChatbotSql.Cli.Output;

/// <summary>What a check has noticed as JSON: <c>week</c>, <c>ended_on</c>, <c>days_ago</c>, <c>is_hit</c>, <c>bands</c>, <c>bad_of_small_samples</c>, <c>diagnoses</c>.</summary>
internal static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(CheckResult result, bool isHit)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("week", Text(result.Week));
            writer.WriteString("ended_on", Text(result.End));
            writer.WriteNumber("days_ago", result.DaysAgo);
            writer.WriteBoolean("is_hit", isHit);
            writer.WriteStartArray("bands");
            foreach (var band in result.Bands)
            {
                Write(writer, band);
            }

            writer.WriteEndArray();
            writer.WriteNumber("bad_of_small_samples", result.TooSmall);
            writer.WriteStartArray("diagnoses");
            foreach (var diagnosis in result.Diagnoses)
            {
                Write(writer, diagnosis);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Printable.Json(Encoding.UTF8.GetString(stream.ToArray())) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, CheckedBand band)
    {
        writer.WriteStartObject();
        writer.WriteString("metric", band.Metric);
        writer.WriteString("label", band.Label);
        Write(writer, band.Cell);
        writer.WriteString("period_start", Text(band.PeriodStart));
        writer.WriteNumber("value", band.Value);
        WriteNumber(writer, "sample_size", band.SampleSize);
        writer.WriteString("band", band.Band);
        writer.WriteString("status", band.Status);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CheckedDiagnosis diagnosis)
    {
        writer.WriteStartObject();
        writer.WriteString("diagnosis", diagnosis.Name);
        writer.WriteString("severity", diagnosis.IsWarning ? "warning" : "good");
        writer.WriteString("label", diagnosis.Label);
        Write(writer, diagnosis.Cell);
        writer.WriteString("period_start", Text(diagnosis.PeriodStart));
        writer.WriteString("since", Text(diagnosis.Since));
        WriteNumber(writer, "p", diagnosis.P);
        WriteNumber(writer, "p_adjusted", diagnosis.Adjusted);
        writer.WriteString("text", diagnosis.Text);
        writer.WriteString("look_at", diagnosis.LookAt);
        writer.WritePropertyName("evidence");
        using var evidence = JsonDocument.Parse(diagnosis.Evidence);
        evidence.RootElement.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CheckedCell cell)
    {
        writer.WriteString("segment", cell.Segment);
        writer.WriteStartObject("at");
        foreach (var (dimension, value) in cell.At)
        {
            writer.WriteString(dimension, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatbotSql.DuckDb;
using ChatbotSql.Languages;
using ChatbotSql.Model;

namespace ChatbotSql.Report.Weekly;

/// <summary>Writes a weekly report as JSON that may stand inside a page: no character of it ends a script.</summary>
internal static class WeeklyJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public static string Write(WeeklyReport report)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("project", report.Project);
            writer.WriteString("currency", report.Currency);
            writer.WriteString("week", RowSet.Text(report.Week));
            writer.WriteNumber("weeks", report.Weeks);
            WriteScorecards(writer, report);
            writer.WriteString("language", report.Language.Code);
            WriteTexts(writer, "texts", report.Language.Texts);
            WriteTexts(writer, "queries", report.Queries);
            WriteScales(writer);
            writer.WriteStartObject("tables");
            foreach (var (name, rows) in report.Tables)
            {
                writer.WritePropertyName(name);
                WriteTable(writer, rows);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteScorecards(Utf8JsonWriter writer, WeeklyReport report)
    {
        writer.WriteStartArray("scorecards");
        foreach (var scorecard in report.Scorecards)
        {
            writer.WriteStartObject();
            writer.WriteString("name", scorecard.Name.Text);
            writer.WriteString("label", LabelOf(scorecard, report.Language));
            writer.WriteStartArray("metrics");
            foreach (var metric in scorecard.Metrics)
            {
                writer.WriteStringValue(metric.Text);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string LabelOf(Scorecard scorecard, Language language) => language.IsRussian ? scorecard.LabelRu ?? scorecard.Label : scorecard.Label;

    private static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableSortedDictionary<string, string> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }

    private static void WriteScales(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("scales");
        foreach (var (unit, scales) in ValueScale.All)
        {
            writer.WriteStartArray(unit);
            foreach (var scale in scales)
            {
                writer.WriteStartObject();
                writer.WriteNumber("from", scale.From);
                writer.WriteNumber("divisor", scale.Divisor);
                writer.WriteNumber("decimals", scale.Decimals);
                writer.WriteNumber("whole_decimals", scale.WholeDecimals);
                writer.WriteString("measure", scale.Measure);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter writer, RowSet rows)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("columns");
        JsonValue.Write(writer, rows.Columns);
        writer.WriteStartArray("rows");
        foreach (var row in rows.Rows)
        {
            JsonValue.Write(writer, row);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

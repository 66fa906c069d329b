using System.Collections;
using System.Globalization;
using System.Text.Json;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Report;

/// <summary>Values of rows as JSON: numbers and truth values as such, lists as arrays, all else as text.</summary>
internal static class JsonValue
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case IEnumerable items and not string:
                WriteItems(writer, items);
                break;
            default:
                writer.WriteStringValue(RowSet.Text(value));
                break;
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }
}

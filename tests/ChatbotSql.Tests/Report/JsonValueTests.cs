using System.Text;
using System.Text.Json;
using ChatbotSql.Report;

namespace ChatbotSql.Tests.Report;

/// <summary>A value is the same in every JSON.</summary>
public sealed class JsonValueTests
{
    [Fact]
    public void Numbers_AreNumbers_OfWhateverType() =>
        Assert.Equal("[1,2,3,-4,5.50,0.1,-0]", Json(new object?[] { (byte)1, (short)2, 3, -4L, 5.50m, 0.1, -0.0 }));

    [Fact]
    public void Lists_AreLists_AndWhatJsonCannotSayIsText() =>
        Assert.Equal("[null,true,[\"a\",null],\"NaN\",\"2026-01-31\"]", Json(new object?[] { null, true, new List<string?> { "a", null }, double.NaN, new DateOnly(2026, 1, 31) }));

    private static string Json(object? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonValue.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

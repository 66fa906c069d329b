using System.Text;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Tests.Validate;

/// <summary>What the first bytes of a text tell of its encoding.</summary>
public sealed class FileInspectorTests : IDisposable
{
    private const string Other = "is not UTF-8: write it so, such as by `iconv -f WINDOWS-1252 -t UTF-8`";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("id,größe\n1,klein\n", Other)]
    [InlineData("id,size\n1,größer\n2,größer\n", Other)]
    [InlineData("id,size\r\n1,größer\r\n\r\n2,größer\r\n", Other)]
    [InlineData("id,size\n1,größer\n2,klein\n", null)]
    [InlineData("id,size\n1,klein\n2,kleiner\n", null)]
    public void Latin1_IsToldWhereTheHeaderOrEachRowIsOfIt(string text, string? expected) =>
        Assert.Equal(expected, Fault(Encoding.Latin1.GetBytes(text)));

    /// <summary>Whichever byte of a letter is the last that is looked at.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xx")]
    [InlineData("xxx")]
    public void Utf8_IsRead_WhereverTheHeadEnds(string before)
    {
        var rows = string.Concat(Enumerable.Repeat("1,😀größer\n", 10_000));

        Assert.Null(Fault(Encoding.UTF8.GetBytes($"id,size{before}\n{rows}")));
        Assert.Null(Fault(Encoding.UTF8.GetBytes($"id,size{before}\n1,{string.Concat(Enumerable.Repeat("😀", 30_000))}\n")));
    }

    private string? Fault(byte[] bytes)
    {
        var path = Path.Combine(folder.Path, "rows.csv");
        File.WriteAllBytes(path, bytes);
        return FileInspector.Fault(path, FileFormat.Csv)?.Reason;
    }
}

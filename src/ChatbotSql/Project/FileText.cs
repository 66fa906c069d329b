using System.Text;
using System.Text.Unicode;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Project;

/// <summary>Reads the text of YAML files, which is UTF-8 unless a byte order mark says otherwise.</summary>
internal static class FileText
{
    /// <summary>The text, or null where it cannot be read as it is meant, which is reported.</summary>
    /// <param name="name">What messages call the file.</param>
    public static SourceText? Read(string path, string name, DiagnosticBag diagnostics)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ProjectErrors.Unreadable(name, exception.Message));
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        var source = new SourceText(name, reader.ReadToEnd());
        if (reader.CurrentEncoding is not UTF8Encoding || Utf8.IsValid(bytes))
        {
            return source;
        }

        diagnostics.Add(ProjectErrors.NotUtf8(FirstLost(source, bytes)));
        return null;
    }

    /// <summary>The place of the first character that UTF-8 has lost.</summary>
    private static SourceSpan FirstLost(SourceText source, ReadOnlySpan<byte> bytes)
    {
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        Utf8.ToUtf16(content, new char[content.Length], out _, out var before, replaceInvalidSequences: false);
        return new SourceSpan(source, before, 1);
    }
}

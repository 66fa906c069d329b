namespace ChatbotSql.EndToEnd.Hostile;

/// <summary>Texts of data that mean harm to what shows them.</summary>
internal static class NastyText
{
    public static readonly string[] All =
    [
        "plain", "O'Brien", "say \"no\"", "a;b,c|d", "Robert'); DROP TABLE conversations;--", "back\\slash\\", "`code` *bold* [link](javascript:alert(1))", "&lt;b&gt; &amp;",
        "<img src=x onerror=\"alert(1)\">", "</script><script>alert(2)</script>", "<!--", "]]>", "{{constructor}}", "${HOME}", "$long", "@@report@@", "%s%n%1$s", "../../etc/passwd",
        "=HYPERLINK(\"http://example.com\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "\uFF1D1+1", "'=1+1", "two\nlines", "two\r\nlines",
        "\u001b[31mred\u001b[0m", "\u001b]0;title\u0007", "\u001b]8;;http://example.com\u001b\\link", "\u009b2J", "\b\b\bback", "\u007f",
        "\u202egpj.exe", "\u2066\u2067\u2068\u2069", "\u200f\u200e\u061c", "\u2028\u2029", "שלום", "مرحبا", "größe 🙂 👩‍👩‍👧", "e\u0301\u0301\u0301", "\uFEFFmark", "[red]markup[/]", "(none)", "(other)", "all", "NULL", " ", "#VALUE!",
        new string('x', 10_000), string.Concat(Enumerable.Repeat("🙂\u001b", 3_000)),
    ];

    /// <summary>Whether text can be sent to a terminal: nothing that moves its cursor, colours it or turns its direction.</summary>
    public static bool IsSafe(string text) => !text.Any(character =>
        (char.IsControl(character) && character != '\n') || character is '\u061C' or (>= '\u200E' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}

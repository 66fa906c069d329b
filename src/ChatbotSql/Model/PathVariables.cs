using System.Text;
using ChatbotSql.Diagnostics;

namespace ChatbotSql.Model;

/// <summary>Replaces <c>${NAME}</c> in paths by variables of the environment.</summary>
/// <remarks>Without a regular expression, which takes longer to make than all that is read of a source.</remarks>
internal static class PathVariables
{
    private const string Start = "${";
    private const char End = '}';

    /// <summary>The path with its variables replaced, or null where one is not set, which is reported. One that is empty is as good as not set: what follows it would be looked for elsewhere.</summary>
    public static Located? Replace(Located path, DiagnosticBag diagnostics)
    {
        var parts = path.Text.Split(Start);
        var replaced = new StringBuilder(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf(End);
            if (end < 0 || !IsName(part.AsSpan(0, end)))
            {
                replaced.Append(Start).Append(part);
            }
            else if (Environment.GetEnvironmentVariable(part[..end]) is { Length: > 0 } value)
            {
                replaced.Append(value).Append(part.AsSpan(end + 1));
            }
            else
            {
                diagnostics.Add(ModelErrors.UnsetVariable(path.Span, part[..end]));
                return null;
            }
        }

        return path with { Text = replaced.ToString() };
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return text.Length > 0 && !char.IsAsciiDigit(text[0]);
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace ChatbotSql.Tests.Diagnostics.Mutations;

/// <summary>Makes one mistake of the kind that people make, at random.</summary>
internal sealed partial class Mutator(Random random, string file, string text)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz_";

    /// <summary>Keys whose values are the project's own words: nothing can tell what was meant.</summary>
    private static readonly string[] OwnWords = ["name", "label", "flow", "goal", "ignore_ids", "names", "files", "database", "template"];

    private readonly string[] lines = text.Split('\n');

    /// <summary>Whether a word is one that the tool, the packs or the raw files know.</summary>
    public required Func<string, bool> IsKnown { get; init; }

    public Mutation Make() => random.Next(16) switch
    {
        < 6 => Typo(),
        6 => Indent(),
        7 => WrongType(),
        8 => CutOff(),
        9 => Swap("'\"", "quotes swapped"),
        10 => Swap(":,[]{}-", "punctuation removed"),
        11 => Line("nested deep", line => $"{KeyOf(line)}: {new string('[', random.Next(2, 2000))}"),
        12 => Line("anchors", line => random.Next(2) == 0 ? $"{KeyOf(line)}: &mark {ValueOf(line)}" : $"{KeyOf(line)}: *mark"),
        13 => Line("a tab", line => $"\t{line.TrimStart()}"),
        14 => new Mutation("encoding", file, 0, random.Next(3) switch { 0 => $"\uFEFF{text}", 1 => text.Replace("\n", "\r\n", StringComparison.Ordinal), _ => text.Replace('e', 'é') }),
        _ => Line("another name", line => line.Replace(ValueOf(line), random.Next(2) == 0 ? "имя" : "Robert'); DROP TABLE", StringComparison.Ordinal)),
    };

    /// <summary>Misspells a word that the tool knows.</summary>
    private Mutation Typo()
    {
        var words = lines.SelectMany((line, index) => Word().Matches(line).Where(word => IsMeant(line, word)).Select(word => (index, word))).ToList();
        var (at, match) = words[random.Next(words.Count)];
        var typed = Misspell(match.Value);
        return typed == match.Value || IsKnown(typed) ? Typo() : Replace("typo", at, lines[at][..match.Index] + typed + lines[at][(match.Index + match.Length)..], match.Value);
    }

    private bool IsMeant(string line, Match word)
    {
        var key = Key().Matches(line[..word.Index]).LastOrDefault()?.Groups[1].Value ?? "";
        return IsKnown(word.Value) && !OwnWords.Contains(key) && line[..word.Index].Count(letter => letter == '\'') % 2 == 0;
    }

    private string Misspell(string word)
    {
        var at = random.Next(word.Length);
        var letter = Letters[random.Next(Letters.Length)];
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, $"{letter}"),
            2 when at + 1 < word.Length => new StringBuilder(word) { [at] = word[at + 1], [at + 1] = word[at] }.ToString(),
            _ => new StringBuilder(word) { [at] = letter }.ToString(),
        };
    }

    private Mutation CutOff()
    {
        var rest = text[..random.Next(text.Length)];
        return new Mutation("cut off", file, rest.Count(letter => letter == '\n') + 1, rest);
    }

    private Mutation Indent() => Line("indentation", line => random.Next(2) == 0 ? $" {line}" : line.StartsWith(' ') ? line[1..] : line);

    private Mutation WrongType() => Line("wrong type", line => $"{KeyOf(line)}: {new[] { "12", "[1, two]", "{three: 3}", "true", "~", "''", "2026-01-01" }[random.Next(7)]}");

    private Mutation Swap(string characters, string kind)
    {
        var places = Enumerable.Range(0, text.Length).Where(index => characters.Contains(text[index], StringComparison.Ordinal)).ToList();
        if (places.Count == 0)
        {
            return Indent();
        }

        var at = places[random.Next(places.Count)];
        var other = kind == "quotes swapped" ? text[at] == '\'' ? "\"" : "'" : "";
        return new Mutation(kind, file, text[..at].Count(letter => letter == '\n') + 1, text.Remove(at, 1).Insert(at, other));
    }

    /// <summary>Changes a line that begins with a key.</summary>
    private Mutation Line(string kind, Func<string, string> change)
    {
        var keyed = Enumerable.Range(0, lines.Length).Where(index => Key().IsMatch(lines[index])).ToList();
        var at = keyed[random.Next(keyed.Count)];
        return Replace(kind, at, change(lines[at]), null);
    }

    private Mutation Replace(string kind, int at, string line, string? original) =>
        new(kind, file, at + 1, string.Join('\n', [.. lines[..at], line, .. lines[(at + 1)..]]), original);

    private static string KeyOf(string line) => line[..Key().Match(line).Groups[1].Index] + Key().Match(line).Groups[1].Value;

    private static string ValueOf(string line) => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() is { Length: > 0 } value ? value : KeyOf(line).Trim();

    [GeneratedRegex(@"(?<![\w$-])[a-z][a-z_]{3,}(?![\w-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"([a-z_]+):(?= |$)")]
    private static partial Regex Key();
}

using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;
using YamlDotNet.Core;

namespace ChatbotSql.Project;

/// <summary>Says what is meant by an error of the YAML parser, by what stands where it gave up.</summary>
internal sealed partial class YamlMistake(SourceText source, YamlException exception)
{
    private const string NoBlankBehindDash = "behind the `-` of an item a blank is missing";

    private const string OtherBlanks = "no-break spaces or blanks of another kind stand where lines are indented";

    private const string BySpaces = "indent by spaces alone";

    private const string InQuotes = "put the whole text, such as SQL, into quotes";
    private readonly int at = (int)Math.Min(exception.Start.Index, source.Text.Length);
    private readonly string reason = (exception.InnerException ?? exception).Message.TrimEnd('.');

    private string Line => source.LineText(source.LineOf(at));

    private int LineStart => at - source.ColumnOf(at) + 1;

    /// <summary>What stands on the line before the place.</summary>
    private string Before => Line[..Math.Min(Line.Length, at - LineStart)];

    private char Here => at < source.Text.Length ? source.Text[at] : '\n';

    public Diagnostic Diagnostic() => reason switch
    {
        _ when BeginsWithOtherBlank(Line) => OtherBlank(),
        _ when reason == NoBlankBehindDash => WithoutBlankBehindDash(source.LineOf(at))!,

        // What the parser itself says begins with what it was at.
        _ when !reason.StartsWith("While ", StringComparison.Ordinal) => ProjectErrors.NotYaml(Place(at, 1), reason, Here == '*' ? InQuotes : null),
        _ when Says(" tab ") => Tab(),
        _ when AliasAtEnd().Match(Before) is { Success: true } alias => ProjectErrors.BeginsWithSign(Place(LineStart + alias.Groups["sign"].Index, 1), '*'),
        _ when Says("unexpected end of stream") || Says("wrong indentation") => ProjectErrors.NotYaml(Place(at, 1), "the quoted text that begins here has no end", "end it with the same quote as it begins with"),
        _ when Says("unknown escape") => Escape(),
        _ when Says("invalid mapping") => Colon(),
        _ when Says("expected ','") || Here is '}' or ']' => Bracket(),
        _ when EndsWithBracket().Match(Before) is { Success: true } bracket => ProjectErrors.NotYaml(Rest(), $"behind the closing `{bracket.Groups["bracket"].Value}` nothing more of a value can stand", $"remove it, or {InQuotes}"),
        _ when Says("'-' indicator") => ProjectErrors.NotYaml(Key(), "this line begins in a column in which none above it does that it could belong to", "begin it right below the `-` or the key that it stands beside"),
        _ when EndsWithQuote().IsMatch(Before) => AfterQuotes(),
        _ when Says("expected key") => NoKey(),
        _ when Says("cannot start any token") || Says("anchor or alias") => ProjectErrors.BeginsWithSign(Place(at, 1), Here),
        _ when Says("block scalar") => ProjectErrors.NotYaml(Place(at, 1), $"behind `{Here}` nothing can stand: the text begins on the next line", "put it there, indented, or leave the sign out"),
        _ => ProjectErrors.NotYaml(Place(at, 1), reason, null),
    };

    /// <summary>What is wrong with a word that the parser takes for the key that a line begins with, and nobody means so; null of others.</summary>
    public static string? OfKey(string line) => BeginsWithOtherBlank(line) ? OtherBlanks : DashWithoutBlank().IsMatch(line) ? NoBlankBehindDash : null;

    private static bool BeginsWithOtherBlank(string line) => line.TakeWhile(char.IsWhiteSpace).Any(blank => blank is not (' ' or '\t'));

    private bool Says(string words) => reason.Contains(words, StringComparison.Ordinal);

    private SourceSpan Place(int start, int length) => new(source, Math.Min(start, source.Text.Length), length);

    /// <summary>The first word of the line.</summary>
    private SourceSpan Key()
    {
        var key = FirstWord().Match(Line).Groups["word"];
        return Place(LineStart + key.Index, Math.Max(1, key.Length));
    }

    /// <summary>The parser names the beginning of what the tab stands in.</summary>
    private Diagnostic Tab()
    {
        var tab = TabInIndent().Match(source.Text, LineStart);
        return ProjectErrors.NotYaml(Place(tab.Success ? tab.Groups["tab"].Index : at, 1), "a tab stands where lines are indented", BySpaces);
    }

    private Diagnostic Escape()
    {
        var escape = NoEscape().Match(source.Text, at);
        return ProjectErrors.NotYaml(
            Place(escape.Success ? escape.Groups["escape"].Index : at, 2), $"`{escape.Groups["escape"].Value}` stands for no character in text of double quotes", "write the backslash twice, or put the text into single quotes");
    }

    /// <summary>A second colon on a line is of a text; a first one is of a key that stands where none can.</summary>
    private Diagnostic Colon() => KeyBefore().IsMatch(Before)
        ? ProjectErrors.NotYaml(Place(at, 1), "a colon and a blank within a text make a key of what stands before them", InQuotes)
        : WithoutBlank(source.LineOf(at) - 1)
            ?? ProjectErrors.NotYaml(Key(), "this line is indented deeper than the key above it, which has its value already", "begin it in the same column as the keys beside it");

    private Diagnostic Bracket() => (Here, OpenBrackets.At(source, at)) switch
    {
        ('}' or ']', { } open) => ProjectErrors.NotYaml(Place(at, 1), $"`{Here}` stands where the `{open.Slice}` of line {open.Line} is still open", $"close that by `{ProjectErrors.Closing(open)}` first"),
        ('}' or ']', null) => ProjectErrors.NotYaml(Place(at, 1), $"`{Here}` closes nothing that is open", "remove it; a text in which it stands needs quotes"),
        (_, { } open) when Before.AsSpan().Trim().IsEmpty => ProjectErrors.NotClosed(open),
        _ when EndsWithQuote().IsMatch(Before) => AfterQuotes(),
        _ => ProjectErrors.NotYaml(Place(at, 1), $"between brackets a comma or the closing bracket is expected here, not `{Here}`", Here == ':' ? "put a comma before a further key, or quotes around a text such as SQL" : InQuotes),
    };

    /// <summary>Blanks of another kind, as they come with what is copied from pages, belong to the word behind them.</summary>
    private Diagnostic OtherBlank()
    {
        var before = Line.TakeWhile(blank => blank is ' ' or '\t').Count();
        var length = Line.Skip(before).TakeWhile(blank => char.IsWhiteSpace(blank) && blank is not (' ' or '\t')).Count();
        return ProjectErrors.NotYaml(Place(LineStart + before, length), OtherBlanks, BySpaces);
    }

    /// <summary>From the place to the end of the line.</summary>
    private SourceSpan Rest() => Place(at, Math.Max(1, LineStart + Line.TrimEnd().Length - at));

    private Diagnostic AfterQuotes() => Here == '#' ? ProjectErrors.NotYaml(Place(at, 1), "a comment needs a blank before its `#`", "put one between the quote and the `#`") : ProjectErrors.NotYaml(
        Rest(), "behind a text in quotes nothing more of it can stand", $"{InQuotes} of the other kind, as in `\"'a' = b\"`");

    /// <summary>A line that should be a key with its value.</summary>
    private Diagnostic NoKey() => WithoutBlank(source.LineOf(at))
        ?? ProjectErrors.NotYaml(Key(), "a key and a colon are expected here", "write `key: value`; a text of several lines begins behind its key with `>-`");

    /// <summary>What is said of a line that is no item or no key for want of a blank; null of others.</summary>
    private Diagnostic? WithoutBlank(int line) => line < 1 ? null : WithoutBlankBehindDash(line) ?? WithoutBlankBehindColon(line);

    private Diagnostic? WithoutBlankBehindDash(int line) => DashWithoutBlank().Match(source.LineText(line)) is { Success: true } dash
        ? ProjectErrors.NotYaml(source.Find("-", line, dash.Groups["dash"].Index + 1)!, NoBlankBehindDash, $"write `- {dash.Groups["item"].Value}`")
        : null;

    private Diagnostic? WithoutBlankBehindColon(int line) => ColonWithoutBlank().Match(source.LineText(line)) is { Success: true } colon
        ? ProjectErrors.NotYaml(
            source.Find(colon.Groups["key"].Value, line, colon.Groups["key"].Index + 1)!,
            $"`{colon.Groups["pair"].Value}` has no blank behind its colon, so that it is no key", $"write `{colon.Groups["key"].Value}: {colon.Groups["value"].Value}`")
        : null;

    [GeneratedRegex(@"^\s*(?:- +)*(?<word>[^\s:]*)")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"(?<=^ *)(?<tab>\t)", RegexOptions.Multiline)]
    private static partial Regex TabInIndent();

    [GeneratedRegex(@"(?<=(?:^|[^\\])(?:\\\\)*)(?<escape>\\[^0abt\tnvfre ""/\\N_LPxuU\r\n])")]
    private static partial Regex NoEscape();

    [GeneratedRegex(@"^\s*(?:- +)*[^\s:][^:]*:\s")]
    private static partial Regex KeyBefore();

    [GeneratedRegex(@"['""]\s*$")]
    private static partial Regex EndsWithQuote();

    [GeneratedRegex(@"(?<=(?:^|[-:,[{]) *)(?<sign>\*)[^\s,*\[\]{}()]+ +$")]
    private static partial Regex AliasAtEnd();

    [GeneratedRegex(@"(?<bracket>[\]}])\s*$")]
    private static partial Regex EndsWithBracket();

    [GeneratedRegex(@"^\s*(?<dash>-)[^\S ]*(?<item>[^\W\d]\w*:(?:\s.*?)?)\s*$")]
    private static partial Regex DashWithoutBlank();

    [GeneratedRegex(@"^\s*(?:- +)*(?<pair>(?<key>\w+):(?<value>\S.*?))\s*$")]
    private static partial Regex ColonWithoutBlank();
}

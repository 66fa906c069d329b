using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChatbotSql.Project;

/// <summary>Reads one YAML document into nodes that know their place.</summary>
internal sealed class YamlReader
{
    /// <summary>How deep values may be nested: far deeper than any key asks for, and not so deep that reading exhausts the stack.</summary>
    private const int MaxDepth = 64;

    private readonly Parser parser;
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<AnchorName, YamlNode> anchors = [];
    private readonly HashSet<AnchorName> used = [];

    /// <summary>The texts without quotes that have a name.</summary>
    private readonly List<(AnchorName Name, SourceSpan Place)> named = [];
    private int depth;

    /// <summary>The scalar that was read last.</summary>
    private Scalar? last;

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        parser = new Parser(new StringReader(source.Text));
    }

    /// <summary>The root of the document; null where it is empty or not YAML, which is then reported.</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var reader = new YamlReader(source, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            diagnostics.Add(reader.Unclosed(exception) ?? new YamlMistake(source, exception).Diagnostic());
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner gives up in some states without saying where: after what it has read.
            diagnostics.Add(OpenBrackets.At(source, source.Text.Length) is { } bracket
                ? ProjectErrors.NotClosed(bracket)
                : ProjectErrors.NotYaml(reader.Rest(), "what follows cannot be read as a value", null));
            return null;
        }
    }

    /// <summary>A quoted text that ends on a later line, right before what cannot be read, has lost a quote where it begins; null where none does.</summary>
    private Diagnostic? Unclosed(YamlException exception) =>
        last is { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } && last.Start.Line < last.End.Line && last.End.Line == exception.Start.Line
            ? ProjectErrors.NotClosed(new SourceSpan(source, (int)last.Start.Index, 1), last.End.Line)
            : null;

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode();
        ReportUnusedNames();
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            diagnostics.Add(ProjectErrors.NotYaml(SpanOf(second), "a file holds one document", "remove the second `---`"));
        }

        // Below a lone `---` there is nothing, as in a file without one.
        return root is YamlScalar { IsPlain: true, Span.Length: 0 } ? null : root;
    }

    /// <summary>Reports a text whose first word YAML takes for a name of it, which nothing asks for, and drops.</summary>
    private void ReportUnusedNames()
    {
        foreach (var place in named.Where(pair => !used.Contains(pair.Name)).Select(pair => pair.Place))
        {
            diagnostics.Add(ProjectErrors.BeginsWithSign(place, '&'));
        }
    }

    private YamlNode ReadNode()
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            used.Add(alias.Value);
            return anchors.TryGetValue(alias.Value, out var target)
                ? target
                : throw new YamlException(alias.Start, alias.End, $"the anchor `{alias.Value}` is not defined before it is used");
        }

        var start = (NodeEvent)parser.Current!;
        last = start as Scalar ?? last;
        if (++depth > MaxDepth)
        {
            throw new YamlException(start.Start, start.End, $"values are nested deeper than {MaxDepth} levels");
        }

        ReportSign(start);
        YamlNode node = start switch
        {
            MappingStart => ReadMapping(),
            SequenceStart => ReadSequence(),
            _ => ReadScalar(),
        };
        depth--;
        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor] = node;
        }

        return node;
    }

    /// <summary>Reports a text that begins with a sign by which YAML takes its first word for a tag or a name of it, and drops it.</summary>
    private void ReportSign(NodeEvent start)
    {
        var place = SpanOf(start) with { Length = 1 };
        if (start.Tag is { IsEmpty: false } tag && tag.Value.StartsWith('!'))
        {
            diagnostics.Add(ProjectErrors.BeginsWithSign(place, source.Text[place.Start]));
        }
        else if (start is Scalar { Anchor.IsEmpty: false, Style: ScalarStyle.Plain })
        {
            named.Add((start.Anchor, place));
        }
    }

    private YamlScalar ReadScalar()
    {
        var scalar = parser.Consume<Scalar>();
        if (scalar.Value.Contains('\0'))
        {
            throw new YamlException(scalar.Start, scalar.End, "a zero character cannot stand in a text");
        }

        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, SpanOf(scalar));
    }

    private YamlSequence ReadSequence()
    {
        var start = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode());
        }

        return new YamlSequence(items.ToImmutable(), SpanOf(start));
    }

    private YamlMapping ReadMapping()
    {
        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode() is not YamlScalar key)
            {
                throw new YamlException(start.Start, start.End, "a key is a single word, not a list or a mapping");
            }

            RefuseMisread(key);

            var value = ReadNode();
            if (keys.Add(key.Text))
            {
                entries.Add(new(key, value));
            }
            else
            {
                diagnostics.Add(ProjectErrors.DuplicateKey(key));
            }
        }

        var mapping = new YamlMapping(entries.ToImmutable(), SpanOf(start));
        ReportMisread(mapping, start.Style == MappingStyle.Flow);
        return mapping;
    }

    /// <summary>Ends at a key that is none, since all that follows would be wrong in a way of its own.</summary>
    private void RefuseMisread(YamlScalar key)
    {
        var line = source.LineText(source.LineOf(key.Span.Start));
        if (key.IsPlain && source.ColumnOf(key.Span.Start) == line.Length - line.TrimStart(' ').Length + 1 && YamlMistake.OfKey(line) is { } mistake)
        {
            throw new YamlException(last!.Start, last.End, mistake);
        }
    }

    /// <summary>Reports what YAML takes for keys of the mapping and nobody means so.</summary>
    private void ReportMisread(YamlMapping mapping, bool isFlow)
    {
        foreach (var (key, _) in mapping.Entries.Where(entry => entry.Key is { IsPlain: true, Text: "<<" }))
        {
            diagnostics.Add(ProjectErrors.MergeKey(key));
        }

        foreach (var (before, after) in isFlow ? mapping.Entries.Zip(mapping.Entries.Skip(1)) : [])
        {
            if (before.Value is YamlScalar { IsPlain: true } text && IsOpen(text.Text) && !HasColon(after.Key))
            {
                diagnostics.Add(ProjectErrors.CutAtComma(text));
            }
        }
    }

    private static bool IsOpen(ReadOnlySpan<char> text) => text.Count('(') > text.Count(')');

    private bool HasColon(YamlScalar key) => source.Text.AsSpan(key.Span.Start + key.Span.Length).TrimStart().StartsWith(':');

    /// <summary>The first character that is not blank after the last value that was read.</summary>
    private SourceSpan Rest()
    {
        var start = (int)Math.Min(parser.Current?.End.Index ?? 0, source.Text.Length);
        var end = source.Text.AsSpan(start).TrimEnd().Length + start;
        var first = source.Text.Length - source.Text.AsSpan(start).TrimStart().Length;
        return new SourceSpan(source, Math.Min(first, end), first < end ? 1 : 0);
    }

    private SourceSpan SpanOf(ParsingEvent item)
    {
        var start = (int)Math.Min(item.Start.Index, source.Text.Length);
        var end = (int)Math.Min(item.End.Index, source.Text.Length);
        return new SourceSpan(source, start, Math.Max(0, end - start));
    }
}

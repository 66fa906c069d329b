using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Reads an entry of <c>sources</c>.</summary>
internal static class SourceReader
{
    private static readonly Dictionary<string, BadRowPolicy> BadRowPolicies = new()
    {
        ["quarantine"] = BadRowPolicy.Quarantine,
        ["fail"] = BadRowPolicy.Fail,
    };

    private static readonly Dictionary<string, bool> NestedValues = new() { ["typed"] = false, ["json"] = true };

    private const string EventName = "an event name";
    private static readonly ValueShape EventNamesShape =
        new ValueShape.Either([new ValueShape.List(new ValueShape.Word()), new ValueShape.Mapping(MappingShape.Of(EventName, ReadNames))]);

    private static readonly ValueShape ShareShape = new ValueShape.Either([new ValueShape.Number(), new ValueShape.Pattern("^[0-9]+([.][0-9]+)?%$")]);

    /// <param name="ruleNames">The rules that sources may state.</param>
    public static Source Read(MappingReader reader, ImmutableArray<string> ruleNames, SourcePresets presets, DiagnosticBag diagnostics)
    {
        var name = reader.RequiredText("name");
        var preset = reader.Text(SourcePresets.Key) is { } chosen ? presets.Find(chosen) : null;
        var columns = reader.SqlEntries("columns");
        var sql = reader.Sql("sql");
        if (columns.IsEmpty && sql is null && IsPresetKnown(reader, preset))
        {
            diagnostics.Add(ModelErrors.SourceShape(name));
        }

        var covers = ReadCovers(reader, diagnostics);
        return new Source(
            name,
            preset,
            ReadFeeds(reader, preset),
            ReadFiles(reader, diagnostics),
            SettingsReader.ReadTimeZone(reader, diagnostics),
            columns,
            sql,
            ReadTypes(reader.Entries("may_lack")),
            reader.Choice("nested", NestedValues, false),
            LookupReader.Read(reader, name, preset, diagnostics),
            [.. reader.Entries("event_names", EventNamesShape).Select(entry => ReadEventNames(entry.Key, entry.Value, diagnostics)).OfType<EventNames>()],
            ReadRules(reader, ruleNames),
            reader.Sql("where"),
            reader.Text("latest_by"),
            covers.From,
            covers.Until,
            reader.Choice("bad_rows", BadRowPolicies, BadRowPolicy.Quarantine),
            reader.Parse<decimal>("max_bad_rows", "a share such as 0.1%", Share, ShareShape),
            reader.Parse<int>("max_bad_files", "a number of files such as 1", Files, new ValueShape.Number()) ?? 0);
    }

    /// <summary>Whether a preset is found where one is named: what it would have given is not missed as well.</summary>
    private static bool IsPresetKnown(MappingReader reader, ChosenPreset? preset) => preset is not null || !reader.Has(SourcePresets.Key);

    /// <summary>The first and the last local date that a source says it covers.</summary>
    private static (DateOnly? From, DateOnly? Until) ReadCovers(MappingReader reader, DiagnosticBag diagnostics)
    {
        var covers = reader.Inner("covers", "a mapping", (range, _) => Tuple.Create(range.Date("from"), range.Date("until"), range.Span));
        if (covers is { Item1: { } first, Item2: { } last } && first > last)
        {
            diagnostics.Add(ModelErrors.Expected(
                covers.Item3, "until", string.Create(CultureInfo.InvariantCulture, $"no day before {first:yyyy-MM-dd}, when `covers` begins"), string.Create(CultureInfo.InvariantCulture, $"`{last:yyyy-MM-dd}`")));
        }

        return (covers?.Item1, covers?.Item2);
    }

    /// <summary>The table it feeds, which has to be said where no preset does.</summary>
    private static Located ReadFeeds(MappingReader reader, ChosenPreset? preset)
    {
        if (reader.Text("feeds") is { Text.Length: > 0 } feeds)
        {
            return feeds;
        }

        if (IsPresetKnown(reader, preset))
        {
            reader.ReportMissing("feeds", unless: SourcePresets.Key);
        }

        return new Located("", reader.Span);
    }

    /// <summary>The columns of a mapping from names to types.</summary>
    internal static ImmutableArray<TypedColumn> ReadTypes(IEnumerable<YamlEntry> entries) =>
        [.. entries.Where(entry => entry.Value is YamlScalar).Select(entry => new TypedColumn(new Located(entry.Key.Text, entry.Key.Span), new Located(((YamlScalar)entry.Value).Text, entry.Value.Span)))];

    private static ImmutableArray<Located> ReadFiles(MappingReader reader, DiagnosticBag diagnostics) =>
        [.. reader.RequiredWords("files").Select(file => PathVariables.Replace(file, diagnostics)).OfType<Located>()];

    private static ImmutableDictionary<string, SqlText> ReadRules(MappingReader reader, ImmutableArray<string> ruleNames)
    {
        var rules = ImmutableDictionary.CreateBuilder<string, SqlText>();
        foreach (var name in ruleNames)
        {
            if (reader.Sql(name) is { } rule)
            {
                rules.Add(name, rule);
            }
        }

        return rules.ToImmutable();
    }

    /// <summary>Reads <c>name: log_name</c>, <c>name: [log_name, …]</c> or <c>name: {names: […], also: name}</c>.</summary>
    private static EventNames? ReadEventNames(YamlScalar key, YamlNode value, DiagnosticBag diagnostics)
    {
        if (value is YamlMapping mapping)
        {
            var reader = new MappingReader(mapping, EventName, diagnostics);
            var (words, also) = ReadNames(reader, diagnostics);
            reader.Finish();
            return new EventNames(new Located(key.Text, key.Span), words, also);
        }

        var list = value is YamlSequence sequence ? sequence.Items : [value];
        if (list.Any(item => item is not YamlScalar))
        {
            diagnostics.Add(ModelErrors.Expected(value.Span, key.Text, "a name, a list of names or `{names: […], also: …}`", value.Kind));
            return null;
        }

        return new EventNames(new Located(key.Text, key.Span), [.. list.Cast<YamlScalar>().Select(item => new Located(item.Text, item.Span))], null);
    }

    private static (ImmutableArray<Located> Names, Located? Also) ReadNames(MappingReader reader, DiagnosticBag diagnostics) =>
        (reader.RequiredWords("names"), reader.Text("also"));

    private static decimal? Share(string text)
    {
        var isPercent = text.EndsWith('%');
        var number = isPercent ? text[..^1] : text;
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && (isPercent ? value / 100 : value) is >= 0 and <= 1 and var share
            ? share
            : null;
    }

    private static int? Files(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>Diagnostics of the shape of definitions: CSQL010 to CSQL029.</summary>
internal static class ModelErrors
{
    /// <summary>What is expected where a number is.</summary>
    public const string Number = "a number";

    /// <param name="number">The entry that is meant where this is the second part of a number; or null.</param>
    public static Diagnostic UnknownKey(YamlScalar key, string what, IReadOnlyCollection<string> known, string? number) =>
        Diagnostic.Error("CSQL010", key.Span, $"unknown key `{key.Text}` in {what}", WithPoint(number) ?? WithBlank(key.Text, known) ?? Suggestion.For(key.Text, known) ?? $"known keys are {Suggestion.Quote(known)}");

    /// <summary>What is meant by a key that holds its value, as between braces YAML takes it.</summary>
    private static string? WithBlank(string key, IReadOnlyCollection<string> known) =>
        key.Split(':', 2) is [var name, var value] && known.Contains(name) ? $"a blank is missing behind its colon: write `{name}: {value}`" : null;

    public static Diagnostic MissingKey(SourceSpan span, string what, string key) =>
        Diagnostic.Error("CSQL011", span with { Length = 1 }, $"{what} has no `{key}`", $"add `{key}:`");

    public static Diagnostic Expected(SourceSpan span, string key, string expected, string found) =>
        Diagnostic.Error("CSQL012", span, $"`{key}` is {found}, expected {expected}", WithPoint(expected == Number && IsNumberWithComma(span.Slice) ? $"{key}: {span.Slice.Replace(',', '.')}" : null));

    private static string? WithPoint(string? number) => number is null ? null : $"a number is written with a point: `{number}`";

    private static bool IsNumberWithComma(string text) => text.Split(',') is [{ Length: > 0 } whole, { Length: > 0 } part] && (whole.TrimStart('-') + part).All(char.IsAsciiDigit);

    /// <param name="haveNames">Whether what the list is of has a <c>name</c>.</param>
    public static Diagnostic NotAList(SourceSpan span, string key, bool haveNames) => Diagnostic.Error(
        "CSQL012", span, $"`{key}` is a mapping, expected a list", haveNames ? "begin each with `- name: …`, and write its other keys below `name`" : "begin each with `- `");

    public static Diagnostic NotAChoice(SourceSpan span, string key, string found, IReadOnlyCollection<string> choices) =>
        Diagnostic.Error("CSQL013", span, $"`{key}` is `{found}`, expected one of {Suggestion.Quote(choices)}", Suggestion.For(found, choices));

    public static Diagnostic NotAName(Located name, string what) => Diagnostic.Error(
        "CSQL014", name.Span, $"`{name.Text}` cannot name {what}", "a name has lower-case letters, digits and underscores, and starts with a letter");

    public static Diagnostic ReservedName(Located name, string what) => Diagnostic.Error(
        "CSQL014", name.Span, $"`{name.Text}` cannot name {what}: it is a reserved word of SQL", "choose another name");

    public static Diagnostic DuplicateName(Located name, string what, SourceSpan first) => Diagnostic.Error(
        "CSQL015", name.Span, $"{what} `{name.Text}` is defined twice; first at {first}", "rename one, or set `replace: true` on the one that stands for a shipped definition");

    public static Diagnostic SecondFlow(Located flow, SourceSpan first) => Diagnostic.Error(
        "CSQL028", flow.Span, $"flow `{flow.Text}` is declared twice; first at {first}", "a flow has one primary goal, one job and one breadth: remove one");

    public static Diagnostic SecondDefault(Located attribution, string first) => Diagnostic.Error(
        "CSQL027", attribution.Span, $"attribution `{attribution.Text}` is the default, and `{first}` is as well", "say `default: true` of one");

    public static Diagnostic NothingToReplace(Located name, string what) =>
        Diagnostic.Error("CSQL016", name.Span, $"`replace: true`, but there is no earlier {what} `{name.Text}`", "remove `replace`");

    public static Diagnostic MetricShape(Located name) => Diagnostic.Error(
        "CSQL017", name.Span, $"metric `{name.Text}` needs either `value`, or `numerator` and `denominator`, or `formula`", "give one of the three shapes");

    public static Diagnostic SourceShape(Located name) => Diagnostic.Error(
        "CSQL018", name.Span, $"source `{name.Text}` needs `columns` or `sql`", "map columns one by one, or write a SELECT over `raw`; columns beside it map the rows that it makes");

    public static Diagnostic UnsetVariable(SourceSpan span, string variable) => Diagnostic.Error(
        "CSQL019", span, $"the environment variable `{variable}` is not set", $"set it, or write the path without `${{{variable}}}`");

    public static Diagnostic UnknownTimeZone(SourceSpan span, string zone) => Diagnostic.Error(
        "CSQL020", span, $"unknown time zone `{zone}`", Suggestion.For(zone, TimeZones.Names) ?? "use an IANA name such as `Europe/Berlin`");

    public static Diagnostic AttributionWeights(SourceSpan span) => Diagnostic.Error(
        "CSQL022", span, "the weights are of the first touch, those between and the last, and add up to 1", "write three shares of up to 6 digits, such as `[0.4, 0.2, 0.4]`");

    public static Diagnostic NothingToOverride(YamlScalar name, IReadOnlyCollection<string> known) => Diagnostic.Error(
        "CSQL023", name.Span, $"there is no metric `{name.Text}` to override", Suggestion.OrList(name.Text, known));

    public static Diagnostic CannotRename(YamlScalar key) =>
        Diagnostic.Error("CSQL024", key.Span, "an override changes a metric and cannot rename it", "remove `name`");

    /// <param name="shape">The keys that say what the metric is.</param>
    public static Diagnostic CannotReshape(YamlScalar key, string metric, IEnumerable<string> shape) => Diagnostic.Error(
        "CSQL024", key.Span, $"an override changes a metric and cannot make another of it: `{metric}` has {Suggestion.Quote(shape)}", "define the metric anew under `metrics:`, with `replace: true`");

    public static Diagnostic StandardisedWithoutFormula(Located metric) => Diagnostic.Error(
        "CSQL025", metric.Span, $"`standardise` is for formulas, and metric `{metric.Text}` is none", "write the comparison as a `formula` over two ratios");

    public static Diagnostic NotAPattern(Located text, string reason) =>
        Diagnostic.Error("CSQL026", text.Span, $"`{text.Text}` is not a pattern of names: {reason}", "write a regular expression, such as `chats_(started|opened)`");

    public static Diagnostic SideShape(SourceSpan span, string side) => Diagnostic.Error(
        "CSQL021", span, $"`{side}` names a metric and SQL at once, or neither", "write SQL, `{fact: …, sql: …}` or `{metric: …}`");
}

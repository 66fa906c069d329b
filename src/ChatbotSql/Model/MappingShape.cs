using ChatbotSql.Diagnostics;
using ChatbotSql.Project;

namespace ChatbotSql.Model;

/// <summary>The keys of a kind of YAML mapping, noted down by the reader as it asks for them.</summary>
/// <param name="what">What messages call the mapping, such as <c>a metric</c>.</param>
internal sealed class MappingShape(string what)
{
    private readonly SortedDictionary<string, ValueShape> keys = new(StringComparer.Ordinal);
    private readonly SortedSet<string> required = new(StringComparer.Ordinal);

    public string What { get; } = what;

    public IReadOnlyDictionary<string, ValueShape> Keys => keys;

    /// <summary>The keys that have to be there.</summary>
    public IReadOnlyCollection<string> Required => required;

    /// <summary>A key that has to be there unless another is, and that other; or null.</summary>
    public (string Key, string Unless)? RequiredUnless { get; private set; }

    /// <summary>The shape of what a reader reads, found by letting it read nothing.</summary>
    internal static MappingShape Of<T>(string what, Func<MappingReader, DiagnosticBag, T> read)
    {
        var shape = new MappingShape(what);
        var nothing = new YamlMapping([], new SourceSpan(new SourceText("", ""), 0, 0));
        var unread = new DiagnosticBag();
        read(new MappingReader(nothing, what, unread, shape), unread);
        return shape;
    }

    /// <summary>The same keys under another name, none of which has to be there.</summary>
    internal MappingShape AsChanges(string what, string without)
    {
        var changes = new MappingShape(what);
        foreach (var (key, value) in keys.Where(entry => entry.Key != without))
        {
            changes.Add(key, value);
        }

        return changes;
    }

    internal void Add(string key, ValueShape value) => keys[key] = value;

    internal void Require(string key) => required.Add(key);

    internal void Require(string key, string unless) => RequiredUnless = (key, unless);
}

using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>The names of what a build makes of one source, in its in-memory catalog.</summary>
internal sealed record SourceNames(BoundSource Source)
{
    /// <summary>The raw rows.</summary>
    public string Raw => SqlLiteral.Identifier($"{Source.Name}: raw");

    /// <summary>The rows made of them.</summary>
    public string Rows => SqlLiteral.Identifier($"{Source.Name}: rows");

    /// <summary>These, and the rows that the source leaves out: what is compared by key.</summary>
    public string Compared => SqlLiteral.Identifier($"{Source.Name}: compared");

    /// <summary>The rows that stand.</summary>
    public string Clean => SqlLiteral.Identifier($"{Source.Name}: clean");

    /// <summary>Of events: the rows that stand, each once although it may be two events.</summary>
    public string EventRows => SqlLiteral.Identifier($"{Source.Name}: event rows");

    /// <summary>How many raw rows each file holds.</summary>
    public string RawCounts => SqlLiteral.Identifier($"{Source.Name}: raw counts");

    /// <summary>What was made of each file, and what became of it.</summary>
    public string RowCounts => SqlLiteral.Identifier($"{Source.Name}: row counts");

    /// <summary>What stands of each file, and from when to when.</summary>
    public string Loaded => SqlLiteral.Identifier($"{Source.Name}: loaded");

    /// <summary>The lines that the reader refused.</summary>
    public string Unreadable => SqlLiteral.Identifier($"{Source.Name}: unreadable");

    /// <summary>The raw rows of the files that are counted.</summary>
    public string CountedRaw => SqlLiteral.Identifier($"{Source.Name}: counted raw");

    /// <summary>The rows made of them.</summary>
    public string CountedRows => SqlLiteral.Identifier($"{Source.Name}: counted rows");

    /// <summary>The hashes of keys that several rows have.</summary>
    public string Repeated => SqlLiteral.Identifier(RepeatedTable);

    /// <summary>The same, as it is called and not written in SQL.</summary>
    public string RepeatedTable => $"{Source.Name}: repeated keys";

    /// <summary>The hashes of keys that are looked at again.</summary>
    public string Touched => SqlLiteral.Identifier($"{Source.Name}: touched keys");

    /// <summary>The rows of files as they were that did not stand.</summary>
    public string KeptDropped => SqlLiteral.Identifier($"{Source.Name}: kept dropped");

    /// <summary>What is known of the files that are not counted.</summary>
    public string KeptFiles => SqlLiteral.Identifier($"{Source.Name}: kept files");

    /// <summary>The rows of all sources that another row stands for.</summary>
    /// <param name="catalog">The name that the generated file is attached under; empty for the one in use.</param>
    public static string Dropped(string catalog) => catalog.Length == 0 ? "meta.dropped_rows" : $"{catalog}.meta.dropped_rows";
}

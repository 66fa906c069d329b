using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Init;

/// <summary>How a group of files may feed a canonical table.</summary>
/// <param name="Columns">What its columns are taken from, in the table's order.</param>
/// <param name="Missing">The columns that it cannot do without and nothing is found for.</param>
/// <param name="Events">Of a log: the canonical event of each name, and null for those that are none; with how often each is there.</param>
/// <param name="LacksZone">Whether its times leave open which zone they are of.</param>
/// <param name="Rules">The rules that its values suggest, as SQL by name.</param>
public sealed record SourceProposal(
    FileGroup Group,
    CanonicalTable Table,
    ImmutableArray<ColumnProposal> Columns,
    ImmutableArray<string> Missing,
    ImmutableArray<EventProposal> Events,
    bool LacksZone,
    ImmutableArray<(string Name, string Sql)> Rules)
{
    /// <summary>What the column is called that tells the newest of several rows of one key.</summary>
    public const string UpdatedAt = "updated_at";

    /// <summary>What tells the newest of several rows of one key, or null where nothing does.</summary>
    public ColumnProposal? Latest { get; init; }

    /// <summary>Whether several of the rows that were looked at have the same key.</summary>
    public bool RepeatsKeys => Table.Key is [var key] && Columns.FirstOrDefault(column => column.Column == key) is { } named
        && Group.Columns.First(column => column.Name == named.Raw) is var raw && raw.Distinct < raw.Filled;

    /// <summary>The preset that its keys come from, or null where its columns are proposed.</summary>
    public PresetProposal? Preset { get; init; }

    /// <summary>The preset among whose files these stand and of whose export they probably are, which does without them; or null.</summary>
    public string? Beside { get; init; }

    /// <summary>Why its rows are probably not those of the table, or null.</summary>
    public string? Doubt { get; init; }

    /// <summary>What rows meet that were not deleted, by the column that tells it.</summary>
    public ImmutableArray<(string Raw, string Sql)> Kept { get; init; } = [];

    /// <summary>The columns that something is taken from and some files lack. Those of JSON need not be said.</summary>
    public ImmutableArray<ColumnProfile> MayLack => Group.Files.Format == FileFormat.Json ? [] : [.. Group.Columns.Where(column => Group.Lacking.Contains(column.Name) && !Unused.Contains(column))];

    /// <summary>Why it does not become a source, or null where it does.</summary>
    public string? LeftOut => Preset is not null ? null
        : List is { } list ? $"its rows stand in the list {list} of one object: write each on a line of its own, such as by `jq -c '.{list}[]' {Group.Patterns[0]} > {Words.AsName(list, '_')}.jsonl`, and begin with that file"
        : Columns.IsEmpty ? $"no column of {Group.Patterns[0]} is like one of ours"
        : !Missing.IsEmpty ? $"nothing was found for {string.Join(", ", Missing)}"
        : Doubt ?? (Beside is null ? null : $"it stands among the files of {Beside}, and little tells that its rows are {Table.Name.Text}");

    /// <summary>The only list of objects, where files hold an object each, as answers of interfaces do; else null.</summary>
    private string? List => Group.Files.Format == FileFormat.Json && Group.Columns.Where(IsListOfObjects).ToList() is [var list] && list.Rows <= Group.Files.Paths.Length && !Missing.IsEmpty ? list.Name : null;

    private static bool IsListOfObjects(ColumnProfile column) => column.Type.EndsWith("[]", StringComparison.Ordinal) && column.Type.Split('(', '[')[0] is "STRUCT" or "MAP" or "JSON";

    /// <summary>Whether it becomes a source.</summary>
    public bool IsComplete => LeftOut is null;

    /// <summary>The columns of the files that nothing is taken from.</summary>
    public IEnumerable<ColumnProfile> Unused => Group.Columns.Where(column => column.Name != Latest?.Raw && Columns.All(proposal => proposal.Raw != column.Name && Group.Columns.First(raw => raw.Name == proposal.Raw).Completion != column.Name) && Kept.All(kept => kept.Raw != column.Name));
}

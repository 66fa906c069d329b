using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Turns the key of a source's rows into the SQL that finds those that another row stands for.</summary>
/// <param name="rows">The source's other SQL.</param>
/// <param name="catalog">The name that the generated file is attached under.</param>
internal sealed class DroppedRenderer(TemplateEngine templates, BoundSource source, SourceRenderer rows, string catalog)
{
    private readonly SourceNames names = new(source);

    /// <summary>Whether the table has columns that tell rows apart, and the source feeds them.</summary>
    public bool HasKeys => !Keys.IsEmpty;

    /// <summary>Whether the keys name conversations, so that rows of one key are of one conversation.</summary>
    public bool HaveConversation => Keys.Contains(SqlLiteral.Identifier("conversation_id"));

    /// <summary>Whether rows that the source leaves out may be newer than those of their keys that it does not, and take their places.</summary>
    public static bool ComparesLeftOut(BoundSource source) => source.Source.LatestBy is not null && source.Where is not null && source.Query is null;

    /// <summary>The relation of the rows that are compared by key.</summary>
    private string Compared => ComparesLeftOut(source) ? names.Compared : names.Rows;

    private ImmutableArray<string> Keys
    {
        get
        {
            var keys = source.Table.Key.Where(key => source.Columns.Any(column => column.Name == key)).ToImmutableArray();
            return keys.IsEmpty || keys[^1] != source.Table.Key[^1] ? [] : [.. keys.Select(SqlLiteral.Identifier)];
        }
    }

    /// <summary>A SELECT of the rows that the source uses, and of those that it leaves out.</summary>
    public string WithLeftOut() => $"""
        SELECT *, false AS is_left_out FROM {names.Rows}
        UNION ALL BY NAME
        SELECT *, true AS is_left_out FROM ({rows.Mapped(names.Raw, leftOut: true)}) WHERE rejected_reason IS NULL
        """;

    /// <summary>A SELECT of the hashes of the keys of all rows, such as cannot be used among them, in one part of several.</summary>
    public string KeyHashes(int part, int parts) => templates.Render("sources/key_hashes", new Dictionary<string, object?>(OfKeys())
    {
        ["rows"] = Compared,
        ["part"] = part,
        ["parts"] = parts == 1 ? null : parts,
    });

    /// <summary>A statement that finds which of the keys of new and changed files several rows have, and the files of those.</summary>
    /// <param name="files">The indexes of the files that may have rows of these keys; all without.</param>
    /// <param name="ends">The least and the greatest id of those keys; null where they are not known.</param>
    public string Repeated(IReadOnlyCollection<int>? files, (string? Least, string? Greatest)? ends) => templates.Render("sources/repeated", new Dictionary<string, object?>(OfKeys())
    {
        ["rows"] = files is null ? names.Rows : rows.RowsOf(files),
        ["touched"] = names.Touched,
        ["within"] = ends is { } known ? $"{SqlLiteral.TextOrNull(known.Least)} AND {SqlLiteral.TextOrNull(known.Greatest)}" : null,
    });

    /// <summary>A statement that records the rows of repeated keys that do not stand.</summary>
    /// <param name="hasRejected">Whether some rows cannot be used, which have no say.</param>
    /// <param name="files">The indexes of the files of Parquet that hold rows of these keys; all without.</param>
    public string Find(bool hasRejected, IReadOnlyCollection<int>? files = null) => templates.Render("sources/dropped", new Dictionary<string, object?>(OfKeys())
    {
        ["has_rejected"] = hasRejected,
        ["rows"] = files is null ? Compared : rows.RowsOf(files),
        ["compares_left_out"] = ComparesLeftOut(source),
        ["dropped"] = SourceNames.Dropped(catalog),
        ["latest_by"] = source.Source.LatestBy is { } latest ? LatestFirst(source.Columns.First(column => column.Name == latest.Text)) : null,
        ["order"] = string.Join(", ", source.Columns.Select(column => SqlLiteral.Identifier(column.Name)).Append("also_event")),
        ["reason"] = source.Source.LatestBy is null ? "duplicate" : "superseded",
    });

    /// <summary>The newest row first. A text is a time or a number where it can be read as one.</summary>
    private string LatestFirst(MappedColumn column)
    {
        var name = SqlLiteral.Identifier(column.Name);
        var time = ConversionSql.Value(column with { Sql = name, IsPlain = true, Conversion = Conversion.TextTime }, name, source.Source.TimeZone ?? "UTC");
        return string.Join(", ", (column.Type == "VARCHAR" ? [time, $"TRY_CAST({name} AS DOUBLE)", name] : new[] { name }).Select(sql => $"{sql} DESC NULLS LAST"));
    }

    /// <summary>Statements that take over which rows of kept files do not stand, where no other file has a say in it.</summary>
    /// <param name="earlier">The name that the file of the earlier build is attached under.</param>
    /// <param name="read">The indexes of files that are new or changed.</param>
    /// <param name="forgets">Whether files are gone.</param>
    public string Kept(string earlier, IReadOnlyCollection<int> read, bool forgets) => templates.Render("sources/kept_dropped", new Dictionary<string, object?>(OfKeys())
    {
        ["earlier"] = earlier,
        ["dropped"] = SourceNames.Dropped(catalog),
        ["touched"] = names.Touched,
        ["kept_dropped"] = names.KeptDropped,
        ["new_rows"] = rows.RowsOf(read),
        ["has_conversation"] = HaveConversation,
        ["forgets"] = forgets,
    });

    /// <summary>A SELECT of the files as they were that have rows of the conversations of touched keys.</summary>
    /// <param name="earlier">The name that the file of the earlier build is attached under.</param>
    public string KeptOfConversations(string earlier) => templates.Render("sources/kept_of_conversations", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["earlier"] = earlier,
        ["touched"] = names.Touched,
    });

    /// <summary>A SELECT of the files as they were of which other rows do not stand than before.</summary>
    public string OtherwiseDropped() => templates.Render("sources/otherwise_dropped", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["dropped"] = SourceNames.Dropped(catalog),
        ["kept_dropped"] = names.KeptDropped,
    });

    /// <summary>A statement that counts the rows of each file that do not stand.</summary>
    public string Counts(string counted) => templates.Render("sources/dropped_counts", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["rows"] = counted,
        ["row_counts"] = names.RowCounts,
        ["dropped"] = SourceNames.Dropped(catalog),
    });

    private Dictionary<string, object?> OfKeys() => new()
    {
        ["name"] = source.Name,
        ["repeated"] = names.Repeated,
        ["keys"] = string.Join(", ", Keys),
        ["last_key"] = Keys[^1],
    };
}

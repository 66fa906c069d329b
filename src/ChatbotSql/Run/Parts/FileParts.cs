using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run.Target;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Parts;

/// <summary>
/// Parts of the conversations by the files that they lie in. In an archive in the order of time nearly all lie in one file or
/// in two that follow one another, so that the parts together read it once; those that lie in the files of several parts are
/// a part of their own, read from all files.
/// </summary>
internal sealed class FileParts(DuckDbSession session, Catalog catalog, FileEvents events)
{
    /// <summary>The upper half of the hash of a conversation, by which files tell what they hold.</summary>
    private const string Conversation = "CAST(hash(conversation_id) >> 32 AS UINTEGER)";

    private const string Spanning = $"{PartViews.Schema}.spanning";

    /// <summary>The relations of the parts, or null where files cannot be read one by one, or all would be read as often as by parts of all files.</summary>
    /// <param name="count">In about how many parts, of which none has more than its share of the conversations.</param>
    public PartedRows? Of(int count)
    {
        if (!events.AreFilesApart)
        {
            return null;
        }

        var files = Files().ToList();
        var atOnce = Math.Max(1, files.Sum(file => file.Conversations) / count);
        var parts = FilePart.Pack(files, atOnce);
        var views = new PartViews(session);
        Record(parts);
        var spanning = new FilePart([.. parts.SelectMany(part => part.Files)], session.Scalar<long>($"SELECT count(*) FROM {Spanning}"));
        if (parts.Append(spanning).Sum(part => (long)part.Pieces(atOnce) * part.Files.Length) >= (long)count * spanning.Files.Length)
        {
            PartViews.Remove(session);
            return null;
        }

        var own = parts.Select(part => (Part: part, Select: events.Select(part.Files, $"{Conversation} NOT IN (FROM {Spanning})")));
        var all = own.Append((Part: spanning, Select: $"FROM {CanonicalTable.EventRows} WHERE {Conversation} IN (FROM {Spanning})"));
        return PartedRows.Of([.. all.SelectMany(part => InPieces(part.Select, part.Part.Pieces(atOnce))).Select(views.Add)]);
    }

    /// <summary>The files that hold conversations, in the order of time, and how many each holds.</summary>
    private IEnumerable<(string Source, int File, long Conversations)> Files() => session
        .Rows(catalog.Templates.Render("parts/files", new Dictionary<string, object?> { ["catalog"] = BuildFile.Catalog, ["loaded"] = events.Loaded }))
        .Rows.Select(row => ((string)row[0]!, (int)(long)row[1]!, (long)row[2]!));

    /// <summary>Records which part each file is of, and finds the conversations of several parts.</summary>
    private void Record(ImmutableArray<FilePart> parts)
    {
        session.Execute($"CREATE TABLE {PartViews.Schema}.files (source VARCHAR, file_index BIGINT, part INTEGER)");
        var rows = parts.SelectMany((part, index) => part.Files.Select(file => string.Create(CultureInfo.InvariantCulture, $"({SqlLiteral.Text(file.Source)}, {file.File}, {index})"))).ToList();
        if (rows.Count > 0)
        {
            session.Execute($"INSERT INTO {PartViews.Schema}.files VALUES {string.Join(", ", rows)}");
        }

        session.Execute(catalog.Templates.Render("parts/conversations", new Dictionary<string, object?> { ["catalog"] = BuildFile.Catalog }));
    }

    private static IEnumerable<string> InPieces(string select, int pieces) =>
        pieces == 1 ? [select] : Enumerable.Range(0, pieces).Select(piece => $"FROM (\n{select}\n) WHERE hash(conversation_id) % {pieces} = {piece}");
}

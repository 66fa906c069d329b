using System.Globalization;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Render;

/// <summary>Turns a source into the SQL that records which of its rows cannot be used, and why.</summary>
internal sealed class RejectedRenderer(TemplateEngine templates, BoundSource source, Settings settings, string catalog)
{
    private readonly SourceNames names = new(source);

    /// <summary>A statement that makes a table of the lines that the CSV reader refused.</summary>
    public string Unreadable() => templates.Render("sources/unreadable", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["unreadable"] = names.Unreadable,
    });

    /// <summary>A statement that adds to it the lines that were dropped for their length without a note.</summary>
    /// <param name="lines">All lines that are too long, each with its file.</param>
    internal string LongLines(IEnumerable<(string Path, LongLine Line)> lines) => templates.Render("sources/long_lines", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["unreadable"] = names.Unreadable,
        ["lines"] = string.Join(", ", lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"({SqlLiteral.Text(line.Path)}, {line.Line.Line}, {line.Line.Position})"))),
    });

    /// <summary>A statement that counts in it the lines that open quotes take in.</summary>
    /// <param name="paths">The files that have such.</param>
    public string LostLines(IReadOnlyCollection<string> paths) => templates.Render("sources/lost_lines", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["unreadable"] = names.Unreadable,
        ["raw"] = names.Raw,
        ["reader"] = RawReader.Lines(paths),
        ["texts"] = source.RawColumns.Where(column => column.Type == "VARCHAR" || source.TextColumns.Contains(column.Name)).Select(column => column.Name).ToList(),
        ["paths"] = SqlLiteral.List(source.Files!.Paths),
        ["indexes"] = string.Join(", ", paths.Select(path => source.Files.Paths.IndexOf(path))),
    });

    /// <summary>A statement that records them among the rejected rows.</summary>
    /// <param name="paths">The files that have such.</param>
    public string Refused(IEnumerable<string> paths) => templates.Render("sources/refused", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["catalog"] = catalog,
        ["unreadable"] = names.Unreadable,
        ["files"] = string.Join(", ", paths.Select(path => $"({SqlLiteral.Text(path)}, {SqlLiteral.Text(RecordedPath.Of(path, settings.Root))})")),
    });

    /// <summary>A statement that records the rows that cannot be used.</summary>
    /// <param name="rows">The rows that are made of raw ones.</param>
    public string Rejected(string rows) => Rejected("rows", rows);

    /// <summary>A statement that records the raw rows of which the source's condition does not tell whether its query is to see them.</summary>
    public string Untold() => Rejected("untold", names.Raw);

    private string Rejected(string kind, string relation) => templates.Render("sources/rejected", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["catalog"] = catalog,
        ["paths"] = SqlLiteral.List(source.Files!.Paths.Select(path => RecordedPath.Of(path, settings.Root))),
        ["raw_counts"] = names.RawCounts,
        ["where"] = source.Where,
        ["rows"] = null,
        ["untold"] = null,
        [kind] = relation,
    });
}

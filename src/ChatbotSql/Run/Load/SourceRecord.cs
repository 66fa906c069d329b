using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Target;
using ChatbotSql.Templates;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.Load;

/// <summary>Records the files of a source and what they cover.</summary>
/// <param name="checksums">The checksums of files that are known, by path.</param>
internal sealed class SourceRecord(
    DuckDbSession session, TemplateEngine templates, BoundSource source, Settings settings, IReadOnlyDictionary<string, string> checksums, DiagnosticBag diagnostics)
{
    private readonly SourceNames names = new(source);
    private readonly SourceRenderer renderer = new(templates, source, settings, BuildFile.Catalog);

    public void Write()
    {
        WriteFiles();
        WriteUnreadable();
        WriteColumns();
        WriteCoverage();
    }

    private void WriteFiles() => session.Execute(templates.Render("sources/files", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["catalog"] = BuildFile.Catalog,
        // There may be tens of thousands of them.
        ["files"] = string.Join(",\n        ", source.Files!.Paths.Select((path, index) => FileValues(path, index, source.Files.Stamps[index]!))),
        ["raw_counts"] = names.RawCounts,
        ["row_counts"] = names.RowCounts,
        ["loaded"] = names.Loaded,
    }));

    private string FileValues(string path, int index, FileStamp stamp) => string.Create(
        CultureInfo.InvariantCulture,
        $"({index}, {SqlLiteral.Text(RecordedPath.Of(path, settings.Root))}, {stamp.Bytes}, {SqlLiteral.Text(ChecksumOf(path))}, {SqlLiteral.Timestamp(stamp.ModifiedAt)})");

    private void WriteUnreadable()
    {
        var faults = EarlierFault.Of(source, settings).ToList();
        if (faults.Count > 0)
        {
            session.Execute(templates.Render("sources/unreadable_files", new Dictionary<string, object?>
            {
                ["name"] = source.Name,
                ["catalog"] = BuildFile.Catalog,
                ["files"] = faults.Select(FaultContext).ToList(),
            }));
            diagnostics.Add(FileErrors.LeftOut(source.Source, settings.Root, source.Files!.Faults, source.Files.Paths.Length + source.Files.Faults.Length));
        }
    }

    private static Dictionary<string, object?> FaultContext(EarlierFault fault) => new()
    {
        ["source"] = fault.Source,
        ["path"] = fault.Path,
        ["bytes"] = fault.Bytes,
        ["modified_at"] = SqlLiteral.Timestamp(fault.ModifiedAt),
        ["reason"] = fault.Reason,
    };

    private void WriteColumns()
    {
        var columns = string.Join(", ", source.RawColumns.Select((column, index) => string.Create(
            CultureInfo.InvariantCulture, $"({SqlLiteral.Text(source.Name)}, {index + 1}, {SqlLiteral.Text(column.Name)}, {SqlLiteral.Text(column.Type)})")));
        if (columns.Length > 0)
        {
            session.Execute($"INSERT INTO {BuildFile.Catalog}.meta.raw_columns VALUES {columns}");
        }
    }

    /// <summary>Events cover their first to last local date; a sparse source says what it covers.</summary>
    private void WriteCoverage()
    {
        var (shifted, ambiguous) = LocalTimes();
        session.Execute(templates.Render("sources/coverage", new Dictionary<string, object?>
        {
            ["name"] = source.Name,
            ["catalog"] = BuildFile.Catalog,
            ["table"] = source.Table.Name.Text,
            ["stated_from"] = Stated(source.Source.CoversFrom),
            ["stated_until"] = Stated(source.Source.CoversUntil),
            ["shifted"] = shifted,
            ["ambiguous"] = ambiguous,
            ["covered"] = renderer.Covered(RowsNearEnds()),
        }));
        var undated = session.Scalar<long>($"SELECT CAST(coalesce(sum(undated), 0) AS BIGINT) FROM {names.Loaded}");
        if (undated > 0)
        {
            diagnostics.Add(RunErrors.Undated(source.Source.Name, undated));
        }
    }

    /// <summary>The rows that stand of the files that reach near the first or the last time; where no clocks turn there, those times say as much.</summary>
    private string RowsNearEnds()
    {
        if (!SourceLoader.IsReadInPlace(source))
        {
            return names.Clean;
        }

        if (!session.Scalar<bool>(LocalDateSql.TurnNearEnds(templates, settings.TimeZone, names.Loaded)))
        {
            return $"(SELECT unnest([min(first_at), max(last_at)]) AS {SqlLiteral.Identifier(source.Table.Time)} FROM {names.Loaded})";
        }

        var files = session.Column<long>(templates.Render("sources/files_near_ends", new Dictionary<string, object?> { ["name"] = source.Name, ["loaded"] = names.Loaded }));
        return $"(\n{renderer.EventRows(renderer.RowsOf([.. files.Select(file => (int)file).Order()]), LostRows.Any)}\n)";
    }

    private (long Shifted, long Ambiguous) LocalTimes()
    {
        if (renderer.LocalTimes() is not { } select)
        {
            return (0, 0);
        }

        var counts = session.Rows(select).Rows[0];
        return ((long)counts[0]!, (long)counts[1]!);
    }

    private string ChecksumOf(string path) => checksums.GetValueOrDefault(path) ?? FileChecksum.Of(path);

    private static string Stated(DateOnly? date) => date is { } value ? SqlLiteral.Date(value) : "NULL";
}

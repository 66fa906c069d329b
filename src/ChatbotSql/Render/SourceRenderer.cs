using System.Collections.Immutable;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>Turns a source into the SQL that loads it.</summary>
internal sealed class SourceRenderer(TemplateEngine templates, BoundSource source, Settings settings, string catalog)
{
    private readonly SourceNames names = new(source);

    /// <summary>The column of the source's time; null where it maps none.</summary>
    private string? Time => source.Columns.Any(column => column.Name == source.Table.Time) ? SqlLiteral.Identifier(source.Table.Time) : null;

    /// <summary>A SELECT of the raw rows with their <c>row_id</c>.</summary>
    /// <param name="reader">The item of the FROM clause that reads the files.</param>
    public string Raw(string reader) => Raw(reader, files: null, indexes: null);

    /// <summary>The same of some files of Parquet. Where all are alike, no other is looked at.</summary>
    /// <param name="files">The indexes of the files.</param>
    public string RawOf(IReadOnlyCollection<int> files)
    {
        var all = source.Files!;
        return all.AreAlike && files.Count > 0
            ? Raw(RawReader.Sql(all.Only(files, source.RawColumns), source.TextColumns, keepRejects: false), files: null, indexes: string.Join(", ", files))
            : Raw(RawReader.Sql(all, source.TextColumns, keepRejects: false), files: string.Join(", ", files.DefaultIfEmpty(-1)), indexes: null);
    }

    /// <summary>The same of CSV files, with the lines that the reader refuses noted. Of files that lack columns of others it keeps no such note, so that those of each header are read by themselves.</summary>
    public string RawOfCsv()
    {
        var all = source.Files!;
        return !all.AreUnlike
            ? Raw(RawReader.Sql(all, source.TextColumns, keepRejects: true))
            : string.Join("\nUNION ALL BY NAME\n", all.PlacesByHeader.Select(places => Raw(RawReader.Sql(all.Only(places, source.RawColumns), source.TextColumns, keepRejects: true), files: null, indexes: string.Join(", ", places))));
    }

    /// <param name="files">The indexes of the files whose rows are wanted, of those that are read.</param>
    /// <param name="indexes">The indexes that the files have which are read, where those are not all.</param>
    private string Raw(string reader, string? files, string? indexes) => templates.Render("sources/raw", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["reader"] = reader,
        ["files"] = files,
        ["indexes"] = indexes,
        ["lacking"] = source.Lacking.Select(column => new Dictionary<string, object?> { ["name"] = column.Name, ["type"] = column.Type }).ToList(),
        ["is_parquet"] = source.Files!.Format == FileFormat.Parquet,
    });

    /// <summary>A SELECT of the rows made of the raw rows in <paramref name="raw"/>, the unusable ones with a reason.</summary>
    /// <param name="leftOut">Whether they are those that the source leaves out.</param>
    public string Mapped(string raw, bool leftOut = false)
    {
        var eventName = source.Columns.FirstOrDefault(column => column.Name == "event_name")?.Sql;
        return SqlLayout.Tidy(templates.Render("sources/mapped", new Dictionary<string, object?>
        {
            ["name"] = source.Name,
            ["table"] = source.Table.Name.Text,
            ["raw"] = raw,
            ["where"] = source.Where,
            ["left_out"] = leftOut,
            ["query"] = source.Query,
            ["tells_rows"] = source.TellsRows || source.Query is null,
            ["columns"] = source.Columns.Select(ColumnContext).ToList(),
            ["event_name"] = $"CAST({eventName} AS VARCHAR)",
            ["also"] = source.Source.EventNames.Where(names => names.Also is not null)
                .SelectMany(names => names.Names.Select(name => new Dictionary<string, object?> { ["name"] = name.Text, ["event"] = names.Also?.Text }))
                .ToList(),
            ["failures"] = source.Columns.Select(FailureContext).OfType<Dictionary<string, object?>>().ToList(),
            ["rules"] = source.Table.Rules.Select(rule => new Dictionary<string, object?> { ["column"] = rule.Column, ["sql"] = source.Rules.GetValueOrDefault(rule.Name) }).ToList(),
            ["checks"] = source.Table.Checks.Where(check => source.Columns.Any(column => column.Name == check.Column)).Select(CheckContext).ToList(),
            ["required"] = source.Columns.Where(column => column.IsRequired).Select(column => column.Name).ToList(),
        }));
    }

    /// <summary>The rows made of some files of Parquet, as an item of a FROM clause.</summary>
    public string RowsOf(IReadOnlyCollection<int> files) =>
        $"(\n{Mapped($"(\n{RawOf(files)}\n)")}\n)";

    /// <summary>Statements that take over what is known of the files that are not counted.</summary>
    /// <param name="earlier">The name that the file of the earlier build is attached under.</param>
    /// <param name="counted">The indexes of those that are.</param>
    /// <param name="keepsPlaces">Whether the others have the indexes that they had.</param>
    public string Kept(string earlier, IReadOnlyCollection<int> counted, bool keepsPlaces) => templates.Render("sources/kept", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["catalog"] = catalog,
        ["earlier"] = earlier,
        ["kept_files"] = names.KeptFiles,
        ["raw_counts"] = names.RawCounts,
        ["row_counts"] = names.RowCounts,
        ["counted"] = string.Join(", ", counted.DefaultIfEmpty(-1)),
        ["keeps_places"] = keepsPlaces,
    });

    /// <summary>A statement that records which file has rows of which conversation.</summary>
    public string FileConversations(string rows) => templates.Render("sources/file_conversations", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["catalog"] = catalog,
        ["rows"] = rows,
    });

    /// <summary>Statements that count what each file holds, and what became of it.</summary>
    public string Survey(string raw, string rows) => SqlLayout.Tidy(templates.Render("sources/survey", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["raw"] = raw,
        ["rows"] = rows,
        ["raw_counts"] = names.RawCounts,
        ["row_counts"] = names.RowCounts,
        ["where"] = source.Where,
        ["query"] = source.Query,
        ["time"] = Time is null ? "CAST(NULL AS TIMESTAMP)" : $"rows.{Time}",
        ["is_made_row_by_row"] = source.Query is null,
        ["tells_rows"] = source.TellsRows || source.Query is null,
    }));

    /// <summary>A SELECT of the rows that stand; of events, one for each name that a row goes by.</summary>
    /// <param name="keepPrivate">Whether personal data is among its columns.</param>
    /// <param name="lost">Which rows may not stand: to find out costs as much as to read a row.</param>
    public string Clean(string rows, bool keepPrivate, LostRows lost)
    {
        var also = source.Table.IsEvents && source.Source.EventNames.Any(names => names.Also is not null);
        return Clean(rows, keepPrivate, lost, also, source.Table.IsEvents ? "event_name" : "row_key, row_id");
    }

    /// <summary>A SELECT of the rows of events that stand, each once, with its other name as <c>also_event</c>.</summary>
    public string EventRows(string rows, LostRows lost) => Clean(rows, keepPrivate: true, lost, also: false, "event_name, also_event, row_id");

    private string Clean(string rows, bool keepPrivate, LostRows lost, bool also, string last) => SqlLayout.Tidy(templates.Render("sources/clean", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["rows"] = rows,
        ["dropped"] = SourceNames.Dropped(catalog),
        ["has_rejected"] = lost.HasFlag(LostRows.Rejected),
        ["has_dropped"] = lost.HasFlag(LostRows.Dropped),
        ["both"] = lost == LostRows.Any,
        ["filtered"] = lost != LostRows.None,
        ["also"] = also,
        ["last"] = last,
        ["rules"] = source.Table.Rules.Select(rule => rule.Column).ToList(),
        ["columns"] = source.Columns.Where(column => keepPrivate || !column.IsPrivate)
            .Select(column => column.Name)
            .Where(column => !source.Table.IsEvents || column != "event_name")
            .ToList(),
    }));

    /// <summary>A statement that counts what stands of each file.</summary>
    /// <param name="rows">The rows that stand, with their <c>row_id</c>.</param>
    /// <param name="keepsFiles">Whether some files are not counted.</param>
    public string Loaded(string rows, bool keepsFiles) => templates.Render("sources/loaded", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["loaded"] = names.Loaded,
        ["catalog"] = catalog,
        ["kept_files"] = keepsFiles ? names.KeptFiles : null,
        ["rows"] = rows,
        ["is_events"] = source.Table.IsEvents,
        ["conversation"] = source.Columns.Any(column => column.Name == "conversation_id") ? "conversation_id" : "CAST(NULL AS VARCHAR)",
        ["time"] = Time ?? "CAST(NULL AS TIMESTAMP)",
    });

    /// <summary>A SELECT of the first and the last local date.</summary>
    /// <param name="rows">The rows that stand; of events, those near the first and the last time are enough.</param>
    public string Covered(string rows)
    {
        var time = Time ?? "CAST(NULL AS TIMESTAMP)";
        var isDate = source.Table.Columns.First(column => column.Name.Text == source.Table.Time).Type == "DATE";
        var date = isDate ? time : $"CAST(timezone({SqlLiteral.Text(settings.TimeZone)}, timezone('UTC', {time})) AS DATE)";
        return templates.Render("sources/covered", new Dictionary<string, object?>
        {
            ["name"] = source.Name,
            ["loaded"] = names.Loaded,
            ["rows"] = rows,
            ["is_events"] = source.Table.IsEvents,
            ["time"] = time,
            ["date"] = date,
            ["until"] = source.Table.Until ?? date,
        });
    }

    /// <param name="unreadable">The number of raw rows that the reader refused.</param>
    public string Reconciliation(long unreadable) => SqlLayout.Tidy(templates.Render("sources/reconciliation", new Dictionary<string, object?>
    {
        ["name"] = source.Name,
        ["table"] = source.Table.Name.Text,
        ["reconciliation"] = $"{catalog}.meta.reconciliation",
        ["raw"] = names.Raw,
        ["rows"] = names.Rows,
        ["raw_counts"] = names.RawCounts,
        ["row_counts"] = names.RowCounts,
        ["loaded"] = names.Loaded,
        ["where"] = source.Where,
        ["query"] = source.Query,
        ["tells_rows"] = source.TellsRows || source.Query is null,
        ["unreadable"] = unreadable,
    }));

    /// <summary>A SELECT that counts the local times that do not exist and those that are ambiguous; null where there are none.</summary>
    public string? LocalTimes()
    {
        var column = source.Columns.FirstOrDefault(column => column.Name == source.Table.Time);
        var local = column is null || source.Source.TimeZone is null or "UTC" ? null : ConversionSql.Local(column);
        return local is null ? null : templates.Render("sources/local_times", new Dictionary<string, object?>
        {
            ["name"] = source.Name,
            ["raw"] = names.Raw,
            ["where"] = source.Where,
            ["query"] = source.Query,
            ["local"] = local,
            ["zone"] = source.Source.TimeZone,
        });
    }

    private Dictionary<string, object?> ColumnContext(MappedColumn column) => new()
    {
        ["name"] = column.Name,
        ["value"] = IsId(column) ? $"nullif({ConversionSql.Value(column, SqlOf(column), source.Source.TimeZone)}, '')" : ConversionSql.Value(column, SqlOf(column), source.Source.TimeZone),
    };

    /// <summary>Whether a column holds ids, of which an empty one is none. That of an event is left as it is, so that a range of ids can be looked for in files: whoever reads it knows.</summary>
    private bool IsId(MappedColumn column) =>
        column.Type == "VARCHAR" && column.Name.EndsWith("_id", StringComparison.Ordinal) && source.Table.Has(column.Name) && column.Name != "event_id";

    private Dictionary<string, object?>? FailureContext(MappedColumn column) =>
        ConversionSql.Failure(column, SqlOf(column), source.Source.TimeZone) is not { } condition ? null : new()
        {
            ["column"] = column.Name,
            ["condition"] = condition,
            ["reason"] = $"{column.Name} {ConversionSql.Reason(column, source.Source.TimeZone)}",
        };

    private Dictionary<string, object?> CheckContext(RowCheck check) => new()
    {
        ["column"] = check.Column,
        ["condition"] = check.Sql.Replace("$currency", SqlLiteral.Text(settings.Currency), StringComparison.Ordinal),
        ["reason"] = $"{check.Column} {check.Say}",
    };

    /// <summary>The column's SQL; the names of events are replaced by the canonical ones.</summary>
    private string SqlOf(MappedColumn column)
    {
        if (column.Name != "event_name" || source.Source.EventNames.IsEmpty)
        {
            return column.Sql;
        }

        var branches = source.Source.EventNames.SelectMany(names => names.Names.Select(name => $" WHEN {SqlLiteral.Text(name.Text)} THEN {SqlLiteral.Text(names.Canonical.Text)}"));
        var text = $"CAST(({column.Sql}) AS VARCHAR)";
        return $"CASE {text}{string.Concat(branches)} ELSE {text} END";
    }
}

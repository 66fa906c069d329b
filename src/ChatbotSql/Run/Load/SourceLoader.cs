using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Render;
using ChatbotSql.Run.Changes;
using ChatbotSql.Run.Target;
using ChatbotSql.Templates;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.Load;

/// <summary>Loads one source and accounts for each of its rows.</summary>
/// <remarks>
/// Much Parquet that is mapped column by column is read in place, through views. All else is read once into tables: text is
/// dear to read, files are dear to open, and only rows that are held can be told apart where a source makes several of one.
/// </remarks>
/// <param name="changes">Which files are as an earlier build read them; null where all are read.</param>
/// <param name="faults">The files that are found to be damaged.</param>
internal sealed class SourceLoader(
    DuckDbSession session, TemplateEngine templates, BoundSource source, Settings settings, SourceChanges? changes, SourceFaults faults, DiagnosticBag diagnostics)
{
    /// <summary>Of so many rows at most, those of few bytes are held: a row may take next to nothing in a file.</summary>
    private const long FewRows = 200_000;

    private const string Currency = "currency";

    private readonly SourceNames names = new(source);
    private readonly SourceRenderer renderer = new(templates, source, settings, BuildFile.Catalog);

    private readonly RejectedRenderer rejected = new(templates, source, settings, BuildFile.Catalog);

    private DroppedRenderer Dropped => field ??= new DroppedRenderer(templates, source, renderer, BuildFile.Catalog);

    /// <summary>The relations that are counted: of all files, or of those that are not known.</summary>
    private (string Raw, string Rows) counted;
    private KeptFiles? kept;

    /// <summary>Whether the archive itself stands for the rows.</summary>
    public static bool IsReadInPlace(BoundSource source) =>
        source.Files!.Format == FileFormat.Parquet && source.Query is null && source.Table.IsEvents && !DroppedRenderer.ComparesLeftOut(source);

    /// <summary>Makes the relation of the rows that stand, and returns what became of all rows.</summary>
    public SourceReconciliation Load()
    {
        try
        {
            var unreadable = LoadRows();
            CountFiles();
            RecordUntold();
            var lost = RecordRejected() ? LostRows.Rejected : LostRows.None;
            lost |= CountDropped(lost.HasFlag(LostRows.Rejected)) ? LostRows.Dropped : LostRows.None;
            MakeClean(lost);
            CountStanding();
            diagnostics.AddRange(PresetWarnings.Check(session, templates, source, names.Clean));
            return Reconcile(unreadable);
        }
        catch (SqlException error) when (!error.IsLackOfRoom)
        {
            if (!faults.Report(session, [source], settings, error, diagnostics))
            {
                diagnostics.Add(RunErrors.LoadFails(source, error, settings));
            }

            throw new ProjectException([.. diagnostics]);
        }
    }

    /// <summary>Counts what the files hold that are not known.</summary>
    private void CountFiles()
    {
        counted = (names.Raw, names.Rows);
        if (changes is null || !IsReadInPlace(source))
        {
            session.Execute(renderer.Survey(counted.Raw, counted.Rows));
            return;
        }

        kept = new KeptFiles(session, renderer, Dropped, names, changes);
        var files = kept.FindDropped();
        counted = (names.CountedRaw, names.CountedRows);
        session.Execute($"CREATE VIEW {counted.Raw} AS {renderer.RawOf(files)}");
        session.Execute($"CREATE VIEW {counted.Rows} AS {renderer.Mapped(counted.Raw)}");
        session.Execute(renderer.Survey(counted.Raw, counted.Rows));
        kept.Keep(files);
    }

    /// <returns>Whether another row stands for any.</returns>
    private bool CountDropped(bool hasRejected)
    {
        if (kept is null && Dropped.HasKeys)
        {
            FindDropped(hasRejected);
        }

        var any = session.Scalar<long>($"SELECT count(*) FROM {BuildFile.Catalog}.meta.dropped_rows WHERE source = {SqlLiteral.Text(source.Name)}") > 0;
        if (any)
        {
            session.Execute(Dropped.Counts(counted.Rows));
        }

        return any;
    }

    /// <summary>Records the rows that another row stands for; where no key is repeated, nothing is read again.</summary>
    private void FindDropped(bool hasRejected)
    {
        var rows = session.Scalar<long>($"SELECT CAST(coalesce(sum(rows_made), 0) AS BIGINT) FROM {names.RowCounts}");
        if (DroppedRenderer.ComparesLeftOut(source))
        {
            session.Execute($"CREATE VIEW {names.Compared} AS {Dropped.WithLeftOut()}");
            rows = session.Scalar<long>($"SELECT count(*) FROM {names.Compared}");
        }

        if (new RepeatedKeys(session, Dropped.KeyHashes).Find(names.RepeatedTable, rows))
        {
            session.Execute(Dropped.Find(hasRejected));
        }
    }

    /// <returns>The number of raw rows that the reader refused.</returns>
    private long LoadRows()
    {
        var rawKind = source.Files!.Format == FileFormat.Parquet ? "VIEW" : "TABLE";
        var isCsv = source.Files.Format == FileFormat.Csv;
        var files = ReadRaw(rawKind, isCsv);
        if (isCsv)
        {
            new SampledTypes(session, source, settings, diagnostics).Require(files, session.Scalar<long>($"SELECT count(*) FROM {names.Raw}"));
        }

        session.Execute($"CREATE {(IsHeld() ? "TABLE" : "VIEW")} {names.Rows} AS {renderer.Mapped(names.Raw)}");
        return isCsv ? new RefusedLines(session, rejected, names, source, files, settings.Readers).Record() : 0;
    }

    /// <summary>Whether the rows made of the raw ones are kept at hand.</summary>
    private bool IsHeld() => !IsReadInPlace(source)
        || (changes is null && source.Files!.Bytes < Builder.FewBytes && session.Scalar<long>($"SELECT count(*) FROM {names.Raw}") <= FewRows);

    /// <summary>Reads the raw rows. Where a look at some CSV file misleads the reader, the header that all files have does not.</summary>
    /// <returns>The files as they were read.</returns>
    private InputFiles ReadRaw(string kind, bool isCsv)
    {
        try
        {
            session.Execute($"CREATE {kind} {names.Raw} AS {(isCsv ? renderer.RawOfCsv() : renderer.Raw(RawReader.Sql(source.Files!, source.TextColumns, keepRejects: false)))}");
            return source.Files!;
        }
        catch (SqlException) when (source.Files!.Format == FileFormat.Json)
        {
            session.Execute($"CREATE {kind} {names.Raw} AS {JsonAsText.Rows(renderer, source)}");
            return source.Files!;
        }
        catch (SqlException) when (isCsv && CsvHeaders.Stated(source.Files!, source.RawColumns) is { } files)
        {
            session.Execute("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans");
            session.Execute($"CREATE {kind} {names.Raw} AS {renderer.Raw(RawReader.Sql(files, source.TextColumns, keepRejects: true))}");
            return files;
        }
    }

    private void MakeClean(LostRows lost)
    {
        session.Execute($"CREATE VIEW {names.Clean} AS {renderer.Clean(names.Rows, keepPrivate: true, lost)}");
        if (source.Table.IsEvents)
        {
            session.Execute($"CREATE VIEW {names.EventRows} AS {renderer.EventRows(names.Rows, lost)}");
        }
    }

    private void CountStanding()
    {
        var standing = kept is not null ? $"(\n{renderer.EventRows(counted.Rows, LostRows.Any)}\n)" : source.Table.IsEvents ? names.EventRows : names.Clean;
        session.Execute(renderer.Loaded(standing, keepsFiles: kept is not null));
        if (IsReadInPlace(source) && source.Columns.Any(column => column.Name == "conversation_id"))
        {
            session.Execute(renderer.FileConversations(counted.Rows));
        }
    }

    private SourceReconciliation Reconcile(long unreadable)
    {
        session.Execute(renderer.Reconciliation(unreadable));
        var rows = SourceReconciliation.In(session, $"source = {SqlLiteral.Text(source.Name)}")[0];
        Judge(rows);
        return rows;
    }

    /// <returns>Whether any row was rejected; if none was, nothing is read again.</returns>
    private bool RecordRejected()
    {
        var any = session.Scalar<long>($"SELECT CAST(coalesce(sum(rows_rejected), 0) AS BIGINT) FROM {names.RowCounts}") > 0;
        if (any)
        {
            session.Execute(rejected.Rejected(counted.Rows));
        }

        return any;
    }

    /// <summary>Records the raw rows of which the source's condition does not tell whether its query is to see them.</summary>
    private void RecordUntold()
    {
        if (source.Query is not null && source.Where is not null && session.Scalar<long>($"SELECT CAST(coalesce(sum(rows_untold), 0) AS BIGINT) FROM {names.RawCounts}") > 0)
        {
            session.Execute(rejected.Untold());
        }
    }

    private void Judge(SourceReconciliation rows)
    {
        if (!rows.AddsUp)
        {
            diagnostics.Add(RunErrors.DoesNotReconcile(source.Source.Name));
        }

        if (rows.Filtered > 0 && rows.Filtered == rows.Read)
        {
            diagnostics.Add(RunErrors.WhereLeavesNothing(source.Source.Name, source.Source.Where!, rows.Filtered));
        }

        var limit = source.Source.BadRows == BadRowPolicy.Fail ? 0 : source.Source.MaxBadRows;
        if (rows.BadShare > limit)
        {
            diagnostics.Add(RunErrors.TooManyBadRows(source.Source.Name, rows, limit.Value, Examples()));
        }
        else if (limit is null && rows.AreMostlyBad)
        {
            diagnostics.Add(RunErrors.MostRowsAreBad(source.Source.Name, rows, Examples(), OtherCurrency(), settings.Currency));
        }
        else if (rows.Bad > 0)
        {
            diagnostics.Add(RunErrors.BadRows(source.Source.Name, rows, Examples()));
        }
    }

    /// <summary>The currency that the most rows are in, where it is not the project's; else null.</summary>
    private string? OtherCurrency()
    {
        var isHeld = source.Table.Checks.Any(check => check.Column == Currency) && source.Columns.Any(column => column.Name == Currency);
        IReadOnlyList<string> said = isHeld ? session.Column<string>($"SELECT upper(trim({Currency})) AS said FROM {names.Rows} WHERE nullif(trim({Currency}), '') IS NOT NULL GROUP BY ALL ORDER BY count(*) DESC, said LIMIT 1") : [];
        return said is [var most] && !string.Equals(most, settings.Currency, StringComparison.OrdinalIgnoreCase) ? most : null;
    }

    private string Examples()
    {
        var rows = session.Column<string>(templates.Render("sources/rejected_examples", new Dictionary<string, object?> { ["name"] = source.Name, ["catalog"] = BuildFile.Catalog }));
        return string.Join("; ", rows);
    }
}

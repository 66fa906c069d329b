using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Run.Load;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>A project of one source of events whose raw files a test writes, good or bad.</summary>
internal sealed class DirtyProject : IDisposable
{
    public const string Header = "id,name,happened,chat,score\n";

    /// <summary>Three rows that are good.</summary>
    public const string Good = Header + "e1,chat_opened,2026-03-02 10:00:00,c1,\ne2,user_message,2026-03-02 10:00:05,c1,\ne3,csat_submitted,2026-03-03 09:00:00,c2,4\n";

    private readonly TemporaryFolder folder = new();

    /// <summary>The source that maps columns, and the same of the general form.</summary>
    public const string OfColumns = "log", OfSql = "made";

    /// <param name="files">What the sources name as their files.</param>
    /// <param name="sources">Which of the two sources there are.</param>
    /// <param name="more">Further lines of each source.</param>
    public DirtyProject(string files, string[] sources, string more = "")
    {
        Write("metrics/own.yml", "metrics:\n  - {name: own_chats, fact: conversations, value: count(*), proves: demand}\n");
        Write("chatbotsql.yml", $"name: dirty\nsources:\n{string.Concat(sources.Select(source => $"  - name: {source}\n    feeds: events\n    files: {files}\n    timezone: UTC\n    {MappingOf(source)}\n{string.Concat(more.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"    {line}\n"))}"))}");
    }

    private static string MappingOf(string source) => source == OfSql
        ? "sql: SELECT row_id, id AS event_id, name AS event_name, happened AS occurred_at, chat AS conversation_id, score FROM raw"
        : "columns: {event_id: id, event_name: name, occurred_at: happened, conversation_id: chat, score: score}";

    public string PathOf(string name) => Path.Combine(folder.Path, name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
    }

    /// <summary>Writes the rows of a SELECT as Parquet.</summary>
    public void Parquet(string name, string select) => Copy(select, name, "FORMAT parquet");

    /// <summary>Writes the rows of a SELECT by these options of COPY.</summary>
    public void Copy(string select, string name, string options)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        using var session = DuckDbSession.InMemory();
        session.Execute($"COPY ({select}) TO {SqlLiteral.Text(PathOf(name))} ({options})");
    }

    /// <summary>The project with one metric of its own: what becomes of rows is looked at, not what is computed of them.</summary>
    public Catalog Load(DiagnosticBag? diagnostics = null) => Compiler.Load(folder.Path, InputPolicy.Required, diagnostics ?? new DiagnosticBag(), model => model with
    {
        Metrics = [.. model.Metrics.Where(metric => metric.Name.Text == "own_chats")],
        Scorecards = [],
        Funnel = [],
        Vanities = [],
        Diagnoses = [],
    });

    /// <summary>What a build says of each source and what it does to every row, a line each; of one that fails, what it says.</summary>
    public ImmutableSortedDictionary<string, string> Outcomes()
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            var result = Builder.Build(Load(diagnostics), TimeProvider.System);
            var warnings = diagnostics.Concat(result.Warnings).Select(warning => $"{warning.Code}: {warning.Message}").ToList();
            return result.Reconciliation.ToImmutableSortedDictionary(rows => rows.Source, rows => string.Join(
                '\n', Ledger(rows).Concat(warnings.Where(warning => warning.Contains($"source `{rows.Source}`", StringComparison.Ordinal))).Concat(Rows(result.Database, rows.Source))));
        }
        catch (ProjectException exception)
        {
            return ImmutableSortedDictionary<string, string>.Empty.Add("", DiagnosticPrinter.Print(exception.Diagnostics).Replace(folder.Path, "/project", StringComparison.Ordinal));
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Both identities, without the parts that are 0.</summary>
    private static IEnumerable<string> Ledger(SourceReconciliation rows)
    {
        Assert.True(rows.AddsUp);
        Assert.Equal(rows.Read, rows.Used + rows.Filtered + rows.Empty + rows.Unreadable);
        Assert.Equal(rows.Made, rows.Loaded + rows.Duplicate + rows.Superseded + rows.Rejected);
        yield return $"read {rows.Read} = {Sum((rows.Used, "used"), (rows.Filtered, "filtered"), (rows.Empty, "empty"), (rows.Unreadable, "unreadable"))}";
        yield return $"made {rows.Made} = {Sum((rows.Loaded, "loaded"), (rows.Duplicate, "duplicate"), (rows.Superseded, "superseded"), (rows.Rejected, "rejected"))}";
    }

    private static string Sum(params (long? Rows, string What)[] parts) =>
        string.Join(" + ", parts.Where(part => part.Rows > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Rows} {part.What}")));

    /// <summary>The rejected rows with their places and reasons, and the ids of the events that are there.</summary>
    private static IEnumerable<string> Rows(string database, string source)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(database)} AS built (READ_ONLY); USE built");
        var rejected = session.Column<string>($"SELECT concat(file, ' ', coalesce('line ' || line, 'row ' || row_number), ': ', reason) FROM meta.rejected_rows WHERE source = {SqlLiteral.Text(source)} ORDER BY file, line, row_number");
        var events = session.Column<string>("SELECT DISTINCT left(coalesce(event_id, '(none)'), 20) FROM events ORDER BY ALL");
        return [.. rejected, $"events {string.Join(' ', events)}"];
    }
}

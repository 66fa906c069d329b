using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Report;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Golden;

/// <summary>A project with its data, copied to a temporary folder and built there.</summary>
/// <remarks>
/// A case's folder holds a project, raw data below <c>data</c> or a <c>data.sql</c> that writes it, a <c>question.txt</c>
/// in the words of the command line, and <c>checks</c>. Each check is SQL by hand over the raw data, a line
/// <c>-- equals</c>, and SQL over the generated file that must give the same rows. Further questions stand in
/// <c>questions</c>; checks find the rows of <c>questions/a.txt</c> in <c>answers/a.json</c>.
/// </remarks>
public sealed class GoldenCase : IDisposable
{
    private const string EqualsLine = "-- equals";
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<DuckDbSession> session;

    public GoldenCase(string source)
    {
        Copy(source, folder.Path);
        WriteData();
        Catalog = Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag());
        Result = Builder.Build(Catalog, TimeProvider.System);
        Answer();
        Checks = [.. Files("checks", "*.sql")];
        session = new Lazy<DuckDbSession>(Open);
    }

    public Catalog Catalog { get; }

    public BuildResult Result { get; }

    /// <summary>Reads the generated file, and raw files by their path in the project.</summary>
    public DuckDbSession Session => session.Value;

    /// <summary>The paths of the checks.</summary>
    public ImmutableArray<string> Checks { get; }

    /// <summary>The question of <c>question.txt</c>.</summary>
    public Question Question => QuestionLine.Read(File.ReadAllText(Path.Combine(folder.Path, "question.txt")), Catalog);

    /// <summary>The rows by hand and the rows of the generated file, each in order.</summary>
    public (IReadOnlyList<string> Expected, IReadOnlyList<string> Actual) Rows(string check)
    {
        var parts = File.ReadAllText(check).Split(EqualsLine);
        Assert.True(parts.Length == 2, $"{Path.GetFileName(check)} needs one line `{EqualsLine}`.");
        return (RowText.Sorted(Session.Rows(parts[0])), RowText.Sorted(Session.Rows(parts[1])));
    }

    /// <summary>Tables of <c>meta</c> that the order of files and lines has no say in.</summary>
    private static readonly ImmutableHashSet<string> Unordered = ["main", "meta.coverage", "meta.reconciliation", "meta.cells", "meta.cell_values", "meta.diagnosis_tests", "meta.large_people"];

    /// <summary>A digest of the rows of each table and view of <c>main</c> and <c>meta</c>, whatever their order, to the last bit of each number.</summary>
    /// <param name="ofSameFiles">Whether those are looked at too that say which row came from where.</param>
    public IReadOnlyList<string> Fingerprints(bool ofSameFiles = false)
    {
        var tables = Session.Rows("SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = 'built' AND table_schema IN ('main', 'meta') AND table_name <> 'runs' ORDER BY ALL");
        return
        [
            .. tables.Rows.Select(table => (Schema: (string)table[0]!, Name: (string)table[1]!))
                .Where(table => ofSameFiles || Unordered.Contains(table.Schema) || Unordered.Contains($"{table.Schema}.{table.Name}"))
                .Select(table => Fingerprint(Session, $"{table.Schema}.{Model.SqlLiteral.Identifier(table.Name)}")),
        ];
    }

    private static string Fingerprint(DuckDbSession session, string table)
    {
        // When a file was written, since when a rule has been in force and how long a step took are the only times of the machine.
        var columns = table switch { "meta.\"attribution_rules\"" or "meta.\"metric_versions\"" => "* EXCLUDE (since, until)", "meta.\"files\"" => "* EXCLUDE (modified_at)", "meta.\"cell_tables\"" => "* EXCLUDE (seconds)", _ => "*" };
        var rows = session.Rows($"SELECT count(*), md5(string_agg(CAST(rows AS VARCHAR), chr(10) ORDER BY CAST(rows AS VARCHAR))) FROM (SELECT {columns} FROM {table}) AS rows");
        return $"{table.Replace("\"", "", StringComparison.Ordinal)}: {rows.Rows[0][0]} rows, {rows.Rows[0][1]}";
    }

    public void Dispose()
    {
        if (session.IsValueCreated)
        {
            session.Value.Dispose();
        }

        folder.Dispose();
    }

    private DuckDbSession Open()
    {
        var opened = DuckDbSession.InMemory();
        opened.Execute($"SET file_search_path = {Model.SqlLiteral.Text(folder.Path)}");
        opened.Execute($"ATTACH {Model.SqlLiteral.Text(Catalog.Settings.Database)} AS built (READ_ONLY); USE built");
        return opened;
    }

    private IEnumerable<string> Files(string name, string pattern) => Path.Combine(folder.Path, name) is var path && Directory.Exists(path)
        ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Writes the rows of the further questions, so that checks can read them.</summary>
    private void Answer()
    {
        var answers = Directory.CreateDirectory(Path.Combine(folder.Path, "answers")).FullName;
        foreach (var file in Files("questions", "*.txt"))
        {
            var rows = QueryRunner.Run(Catalog, QuestionLine.Read(File.ReadAllText(file), Catalog));
            File.WriteAllText(Path.Combine(answers, Path.GetFileNameWithoutExtension(file) + ".json"), RowFormatter.Format(rows, RowFormat.Json));
        }
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Runs <c>data.sql</c>, in which <c>$data</c> is the folder to write to.</summary>
    private void WriteData()
    {
        var script = Path.Combine(folder.Path, "data.sql");
        if (File.Exists(script))
        {
            var data = Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName;
            using var session = DuckDbSession.InMemory();
            session.Execute(File.ReadAllText(script).Replace("$data", data, StringComparison.Ordinal));
        }
    }
}

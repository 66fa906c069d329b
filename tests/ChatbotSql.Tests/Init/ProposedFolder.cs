using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Generate;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Schema;
using ChatbotSql.Tests.Generate;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Init;

/// <summary>A folder with data files of several folders, and the projects that are proposed for them.</summary>
internal sealed class ProposedFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public void Dispose() => folder.Dispose();

    /// <summary>Writes an archive of our own, and returns where.</summary>
    public string Archive(ArchiveLayout layout, ArchiveFormat format)
    {
        var path = System.IO.Path.Combine(Path, "archive");
        Archives.Write(new ArchiveOptions(path, 600, 20, 3, new DateOnly(2026, 3, 2), layout, format));
        return path;
    }

    /// <summary>Writes the project that is proposed, builds it, and returns its values of a month by metric.</summary>
    public SortedDictionary<string, string> Build(string name, string[] paths)
    {
        var project = Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;
        File.WriteAllText(System.IO.Path.Combine(project, "chatbotsql.yml"), ProjectProposer.Propose(project, paths).Text);
        JsonSchemas.Write(project);
        var catalog = Compiler.Load(project, InputPolicy.Required, new DiagnosticBag());
        var built = Builder.Build(catalog, TimeProvider.System).Database;
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(built)} AS built (READ_ONLY); USE built");
        var rows = session.Rows("SELECT metric, string_agg(coalesce(CAST(value AS VARCHAR), reason), ' ' ORDER BY period_start) FROM metric_values WHERE grain = 'week' AND segment = 'all' AND value IS NOT NULL GROUP BY metric").Rows;
        return new SortedDictionary<string, string>(rows.ToDictionary(row => (string)row[0]!, row => (string)row[1]!), StringComparer.Ordinal);
    }

    /// <summary>The orders that the project of <c>log</c> has built, each with its amount.</summary>
    public IReadOnlyList<string> Orders()
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(System.IO.Path.Combine(Path, "log", "build", "log.duckdb"))} AS built (READ_ONLY)");
        return session.Column<string>("SELECT revenue_id || ' ' || amount FROM built.revenue ORDER BY ALL");
    }

    public void Write(string path, string text)
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}

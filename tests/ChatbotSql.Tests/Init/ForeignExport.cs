using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Init;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Schema;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Init;

/// <summary>A folder with files that another system wrote, and the project that is proposed for them.</summary>
internal sealed class ForeignExport : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public ProjectProposal Propose() => ProjectProposer.Propose(Project, [Project]);

    /// <summary>What a column of the only source is taken from, or null.</summary>
    public string? Sql(string column) => Propose().Sources.Single().Columns.SingleOrDefault(candidate => candidate.Column == column)?.Sql;

    public void Write(string text, string file = "log.csv") => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Project).FullName, file), text);

    public void Build()
    {
        File.WriteAllText(Path.Combine(Project, "chatbotsql.yml"), Propose().Text);
        JsonSchemas.Write(Project);
        Builder.Build(Compiler.Load(Project, InputPolicy.Required, new DiagnosticBag()), TimeProvider.System);
    }

    public DuckDbSession Built()
    {
        var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Path.Combine(Project, "build", "project.duckdb"))} AS built (READ_ONLY)");
        return session;
    }

    public string Project => Path.Combine(folder.Path, "project");
}

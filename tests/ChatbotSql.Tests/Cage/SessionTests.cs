using System.Globalization;
using System.Runtime.CompilerServices;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Cage;

/// <summary>What runs SQL of a project can reach nothing else.</summary>
public sealed class SessionTests
{
    /// <summary>Where no SQL of a project is run: the generator, files that somebody names on the command line, and files that are looked for and not read.</summary>
    private static readonly string[] Free = ["ArchiveWorker.cs", "ProjectProposer.cs", "DuckDbSession.cs", "OwnFiles.cs", "ArrivedFiles.cs"];

    [Fact]
    public void EverySession_IsConfined()
    {
        var opening = Directory.EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Free.Contains(Path.GetFileName(file)))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(file => file.Text.Contains("DuckDbSession.InMemory()", StringComparison.Ordinal))
            .ToList();

        Assert.True(opening.Count >= 7);
        Assert.All(opening, file => Assert.Contains(".Confine(", file.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO '{0}/written.csv'")]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM '/etc/passwd.csv'")]
    [InlineData("SELECT * FROM glob('/*')")]
    [InlineData("ATTACH '{0}/written.duckdb'")]
    [InlineData("LOAD httpfs")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET lock_configuration = false")]
    [InlineData("SET memory_limit = '1TB'")]
    [InlineData("RESET memory_limit")]
    [InlineData("EXPORT DATABASE '{0}/written'")]
    [InlineData("IMPORT DATABASE '{0}'")]
    public void ConfinedSession_RefusesWhatReachesOutside(string sql)
    {
        using var folder = new TemporaryFolder();
        using var session = DuckDbSession.InMemory();
        session.Confine([]);

        Assert.Throws<SqlException>(() => session.Rows(string.Format(CultureInfo.InvariantCulture, sql, folder.Path)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    /// <summary>A condition of the command line is held to what definitions are.</summary>
    [Fact]
    public void Where_IsHeldToTheSame()
    {
        using var project = new SmallProject();
        var catalog = project.Load();
        var metric = catalog.Metrics.First(metric => metric.Name == "deflection_rate");

        Assert.All(HostileSql.Expressions, sql => Assert.Throws<ProjectException>(() => QuestionBinder.Bind(catalog, new QuestionText([metric.Name], Where: sql))));
    }

    /// <summary>Each function that may stand in a definition was looked at; those of a newer DuckDB have to be.</summary>
    [Fact]
    public void Functions_AreThoseThatWereLookedAt() => Snapshot.Match(
        string.Join('\n', FunctionCatalog.Current.Names.Where(FunctionCatalog.Current.IsAllowed).Where(name => char.IsAsciiLetter(name[0]) && !name.StartsWith("icu_collate", StringComparison.Ordinal)).Order(StringComparer.Ordinal)),
        "functions");

    private static string Sources([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../../src"));
}

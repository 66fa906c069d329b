using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run;

/// <summary>A project whose files a test writes, for looks at what is made of few rows.</summary>
internal sealed class WrittenProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="settings">What <c>chatbotsql.yml</c> says besides its name.</param>
    /// <param name="files">Names of files and what they hold.</param>
    public WrittenProject(string settings, params (string Name, string Text)[] files)
    {
        Write("chatbotsql.yml", $"name: written\ndatabase: written.duckdb\n{settings}");
        Array.ForEach(files, file => Write(file.Name, file.Text));
    }

    public string Root => folder.Path;

    public void Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public Catalog Load(InputPolicy inputs = InputPolicy.Required) => Compiler.Load(folder.Path, inputs, new DiagnosticBag());

    public BuildResult Build() => Builder.Build(Load(), TimeProvider.System);

    /// <summary>The rows of a SELECT over the generated file, values as text, with bars between them.</summary>
    public IEnumerable<string> Rows(string select)
    {
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(Path.Combine(folder.Path, "written.duckdb"))} AS written (READ_ONLY); USE written");
        return [.. session.Rows(select).Rows.Select(row => string.Join('|', row.Select(RowSet.Text)))];
    }

    public void Dispose() => folder.Dispose();
}

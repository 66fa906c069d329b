using ChatbotSql.Diagnostics;
using ChatbotSql.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Cage;

/// <summary>Templates of a project are code, which who builds it may refuse.</summary>
public sealed class TemplatePolicyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TemplatePolicyTests()
    {
        Write("chatbotsql.yml", "name: acme\n");
        Write("sql/duckdb/facts/leads.sql.hbs", "SELECT content FROM read_text('/etc/passwd')");
        Write("sql/duckdb/identity/keys.sql.hbs", "");
        Write("sql/duckdb/sources/presets/own/log.yml", "feeds: events\nyours: []\nsource: {feeds: events, columns: {event_name: name}}\n");
    }

    [Fact]
    public void Templates_AreRefusedEachByName()
    {
        var error = Assert.Throws<ProjectException>(() => Compiler.Load(folder.Path, InputPolicy.Optional, new DiagnosticBag(), own: TemplatePolicy.Refused));

        Snapshot.Match(DiagnosticPrinter.Print(error.Diagnostics), "templates_refused");
    }

    [Fact]
    public void Presets_AreNoTemplates()
    {
        Directory.Delete(Path.Combine(folder.Path, "sql/duckdb/facts"), recursive: true);
        Directory.Delete(Path.Combine(folder.Path, "sql/duckdb/identity"), recursive: true);

        var catalog = Compiler.Load(folder.Path, InputPolicy.Optional, new DiagnosticBag(), own: TemplatePolicy.Refused);

        Assert.NotEmpty(catalog.Metrics);
    }

    /// <summary>A fact cannot bring in a template from elsewhere, which nobody would look at.</summary>
    [Theory]
    [InlineData("../../../elsewhere/evil")]
    [InlineData("/tmp/evil")]
    [InlineData("facts/../../evil")]
    public void Template_OfAnotherFolder_IsNone(string name)
    {
        Directory.Delete(Path.Combine(folder.Path, "sql"), recursive: true);
        Write("elsewhere/evil.sql.hbs", "SELECT 1 AS id");
        Write("metrics/own.yml", $"facts: [{{name: own, template: {name}, time: at, date: at}}]\n");

        var error = Assert.Throws<ProjectException>(() => Compiler.Load(folder.Path, InputPolicy.Optional, new DiagnosticBag()));

        Assert.Equal("CSQL071", error.Diagnostics[0].Code);
        Assert.Contains("there is no such template", error.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

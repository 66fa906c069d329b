using System.Globalization;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Presets;

/// <summary>A project of sources with presets, in a temporary folder.</summary>
/// <param name="sources">The entries of <c>sources</c>, a line each.</param>
/// <param name="settings">Further keys of <c>chatbotsql.yml</c>.</param>
internal sealed class PresetProject(string sources, string settings = "") : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private string? built;

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>The rows of a query of the generated file, which is built first, each as its values with bars between; <c>-</c> is NULL.</summary>
    public string[] Rows(string sql)
    {
        built ??= Build();
        using var session = DuckDbSession.InMemory();
        session.Execute($"ATTACH {SqlLiteral.Text(built)} AS built (READ_ONLY); USE built");
        return [.. session.Rows(sql).Rows.Select(row => string.Join('|', row.Select(Text)))];
    }

    /// <summary>What became of the raw rows of each source: read, filtered, empty and loaded ones, in the order of sources.</summary>
    public string[] Reconciliation() => Rows("SELECT source, rows_read, rows_filtered, rows_empty, rows_loaded FROM meta.reconciliation WHERE adds_up");

    public void Dispose() => folder.Dispose();

    private string Build()
    {
        Write("chatbotsql.yml", $"name: presets\nkeep_events: true\n{settings}\nsources:\n{sources}");
        return Builder.Build(Compiler.Load(folder.Path, InputPolicy.Required, new DiagnosticBag()), TimeProvider.System).Database;
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}

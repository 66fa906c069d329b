using System.Runtime.CompilerServices;
using ChatbotSql.Diagnostics;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Diagnostics;

/// <summary>Each folder of <c>Errors</c>: a project, and exactly what the terminal shows of it.</summary>
/// <remarks>
/// A folder with a <c>build.txt</c> is built as well, since its mistakes show only with the data; one with a
/// <c>test.txt</c> runs the tests of its own metrics. Where there is a <c>before.txt</c>, the project was built by those settings before.
/// </remarks>
public sealed class ErrorTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateDirectories(Folder()).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case(string name)
    {
        using var folder = new TemporaryFolder();
        Copy(Path.Combine(Folder(), name), folder.Path);
        BuildBefore(folder.Path);

        var shown = DiagnosticPrinter.Print(Diagnostics(folder.Path));

        Assert.NotEmpty(shown);
        Snapshot.Match(shown.Replace(folder.Path, "/project", StringComparison.Ordinal), $"Errors/{name}/errors");
    }

    [Fact]
    public void FileThatCannotBeRead()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), "name: acme\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, "metrics"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "metrics/gone.yml"), Path.Combine(folder.Path, "nowhere.yml"));

        var shown = DiagnosticPrinter.Print(Diagnostics(folder.Path));

        Snapshot.Match(shown.Replace(folder.Path, "/project", StringComparison.Ordinal), "Errors/file_that_cannot_be_read");
    }

    private static IEnumerable<Diagnostic> Diagnostics(string folder)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            var catalog = Compiler.Load(folder, InputPolicy.Required, diagnostics);
            if (File.Exists(Path.Combine(folder, "test.txt")))
            {
                return new MetricTester(_ => catalog).Run(["goals", "goal_rate"]).Select(result => result.Failure).OfType<Diagnostic>();
            }

            return File.Exists(Path.Combine(folder, "build.txt"))
                ? diagnostics.Concat(Builder.Build(catalog, TimeProvider.System).Warnings)
                : diagnostics;
        }
        catch (ProjectException exception)
        {
            return exception.Diagnostics;
        }
    }

    private static void BuildBefore(string folder)
    {
        var (settings, before) = (Path.Combine(folder, "chatbotsql.yml"), Path.Combine(folder, "before.txt"));
        if (!File.Exists(before))
        {
            return;
        }

        var now = File.ReadAllText(settings);
        File.WriteAllText(settings, File.ReadAllText(before));
        Builder.Build(Compiler.Load(folder, InputPolicy.Required, new DiagnosticBag()), TimeProvider.System);
        File.WriteAllText(settings, now);
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

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Errors");
}

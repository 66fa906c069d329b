using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Run;
using ChatbotSql.Run.Answers;
using ChatbotSql.Run.Target;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Run.Target;

/// <summary>Where there is no room, no source is to blame, and what helps is said.</summary>
public sealed partial class TightMemoryTests : IDisposable
{
    private readonly SmallProject project = new() { Only = "bot_sessions" };

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(4_000_000)]
    public void Build_WithTooLittleMemory_SaysSo(long limit)
    {
        var catalog = project.Load();

        var failure = Assert.Throws<ProjectException>(() => Builder.Build(With(catalog, catalog.Settings with { MemoryLimit = limit }), TimeProvider.System));

        Snapshot.Match(Told(failure, catalog), "too_little_memory");
        Assert.Equal("CSQL194", Assert.Single(failure.Diagnostics).Code);
    }

    [Fact]
    public void Question_WithTooLittleMemory_SaysSo()
    {
        project.Build();
        var catalog = project.Load();

        var failure = Assert.Throws<ProjectException>(() => GeneratedFile.Read(catalog.Settings with { MemoryLimit = 1_000_000 }, session => session.Rows("FROM metric_values")));

        Assert.Equal("CSQL194", Assert.Single(failure.Diagnostics).Code);
    }

    /// <summary>It is the disk of the work that is full, wherever the generated file is.</summary>
    [Fact]
    public void NoRoom_ForWhatDoesNotFit_NamesItsFolder()
    {
        using var folder = new TemporaryFolder();
        var settings = project.Load().Settings with { TempDirectory = folder.Path };
        using var file = BuildFile.Create(settings, TimeProvider.System);
        var error = SqlException.From("""{"exception_type":"Out of Memory","exception_message":"failed to offload data block of size 256.0 KiB (1.5 MiB/1.7 MiB used).\nThis limit was set by the 'max_temp_directory_size' setting."}""", "SELECT 1");

        var said = file.NoRoom(error, settings);

        Assert.Equal("CSQL165", said.Code);
        Assert.Contains($"the disk of `{folder.Path}` is full", said.Message, StringComparison.Ordinal);
    }

    private static Catalog With(Catalog catalog, Settings settings) => catalog with { Model = catalog.Model with { Settings = settings } };

    /// <summary>Without what differs from machine to machine.</summary>
    private static string Told(ProjectException failure, Catalog catalog) =>
        Reason().Replace(DiagnosticPrinter.Print(failure.Diagnostics), "memory, …;").Replace(catalog.Settings.Root, "/project", StringComparison.Ordinal);

    [GeneratedRegex("memory, [^;]+;")]
    private static partial Regex Reason();
}

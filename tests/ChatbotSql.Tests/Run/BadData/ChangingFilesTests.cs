using ChatbotSql.Diagnostics;
using ChatbotSql.Run;
using ChatbotSql.Tests.Report;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>A file that is written to while a build reads it fails the build, and is never recorded as read.</summary>
public sealed class ChangingFilesTests
{
    [Theory]
    [InlineData("csv", false)]
    [InlineData("csv", true)]
    [InlineData("parquet", false)]
    [InlineData("parquet", true)]
    public void A_file_that_changes_before_it_is_read(string format, bool isRemoved)
    {
        using var project = Project(format);
        var catalog = project.Load();
        Change(project, format, isRemoved);

        var failure = Assert.Throws<ProjectException>(() => Builder.Build(catalog, TimeProvider.System));

        Snapshot.Match(Said(failure), $"Messages/{format}_that_changes");
        Assert.False(File.Exists(catalog.Settings.Database));
    }

    [Theory]
    [InlineData("csv", "people", true)]
    [InlineData("csv", "fact conversations", false)]
    [InlineData("parquet", "load log", false)]
    [InlineData("parquet", "load log", true)]
    [InlineData("parquet", "people", true)]
    [InlineData("parquet", "fact conversations", false)]
    public void A_file_that_changes_while_it_is_read(string format, string step, bool isRemoved)
    {
        using var project = Project(format);
        var catalog = project.Load();
        var changed = 0;
        var progress = new AtStep(step, () =>
        {
            changed++;
            Change(project, format, isRemoved);
        });

        var failure = Assert.Throws<ProjectException>(() => Builder.Build(catalog, TimeProvider.System, progress));

        Assert.Equal(1, changed);
        Snapshot.Match(Said(failure), $"Messages/{format}_that_changes");
        Assert.False(File.Exists(catalog.Settings.Database));
    }

    /// <summary>Lines that DuckDB refused are looked for once it has read the rows, by several threads.</summary>
    [Fact]
    public void A_file_that_is_removed_before_its_lines_are_looked_at()
    {
        using var project = Project("csv");
        var catalog = project.Load();
        var source = catalog.Sources.Single();
        Change(project, "csv", isRemoved: true);

        var failure = Assert.ThrowsAny<Exception>(() => source.Files!.Paths.AsParallel().Select(CsvScan.Of).ToList());

        Assert.True(ChangingFiles.IsOfFiles(failure));
    }

    /// <summary>The pipe stands for a file that takes long to look at: meanwhile another one goes, which was looked at before.</summary>
    [Fact]
    public async Task A_file_that_is_removed_while_the_project_is_checked()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var project = new DirtyProject("[data/a.csv, data/b.csv]", [DirtyProject.OfColumns]);
        project.Write("data/a.csv", DirtyProject.Good);
        await Pipes.Make(project.PathOf("data/b.csv"));
        var checking = Task.Run(() => project.Load());
        using (var slow = await Pipes.Open(project.PathOf("data/b.csv")))
        {
            File.Delete(project.PathOf("data/a.csv"));
            await slow.WriteAsync(DirtyProject.Good);
        }

        var failure = await Assert.ThrowsAsync<ProjectException>(() => checking.WaitAsync(Pipes.Patience));

        Assert.Contains(failure.Diagnostics, diagnostic => diagnostic.Code == "CSQL175" && diagnostic.Message.Contains("`data/a.csv`", StringComparison.Ordinal));
    }

    private static string Said(ProjectException failure) => DiagnosticPrinter.Print(failure.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));

    private static DirtyProject Project(string format)
    {
        var project = new DirtyProject("data/*.*", [DirtyProject.OfColumns]);
        foreach (var file in new[] { "a", "b" })
        {
            Write(project, format, file, "e1");
        }

        return project;
    }

    private static void Change(DirtyProject project, string format, bool isRemoved)
    {
        File.Delete(project.PathOf($"data/b.{format}"));
        if (!isRemoved)
        {
            Write(project, format, "b", "an event with a longer id");
        }
    }

    private static void Write(DirtyProject project, string format, string file, string id)
    {
        if (format == "csv")
        {
            project.Write($"data/{file}.csv", $"{DirtyProject.Header}{file}{id},user_message,2026-03-04 10:00:00,c3,\n");
        }
        else
        {
            project.Parquet($"data/{file}.parquet", $"SELECT '{file}{id}' AS id, 'user_message' AS name, TIMESTAMP '2026-03-04 10:00:00' AS happened, 'c3' AS chat, 4 AS score");
        }
    }
}

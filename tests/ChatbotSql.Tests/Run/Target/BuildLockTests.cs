using ChatbotSql.Diagnostics;
using ChatbotSql.Run.Target;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.Target;

/// <summary>Whatever fails, a lock that was taken is given up: the next build of the same process finds it free.</summary>
public sealed class BuildLockTests
{
    /// <summary>The names of the lock are as long as names can be, and the one of the unfinished file is longer.</summary>
    [Fact]
    public void Create_WhereNothingCanBeRemoved_GivesUpTheLock()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        using var project = new SmallProject();
        var settings = project.Load().Settings with { Database = Path.Combine(folder.Path, new string('x', 255 - ".holder".Length)) };

        for (var time = 0; time < 2; time++)
        {
            var failure = Assert.Throws<ProjectException>(() => BuildFile.Create(settings, TimeProvider.System));
            Assert.Equal("CSQL110", Assert.Single(failure.Diagnostics).Code);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Dispose_WhereTheHolderCannotBeRemoved_GivesUpTheLock()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "acme.duckdb");
        var hold = BuildLock.Take(target, TimeProvider.System);
        var holder = BuildLock.FilesOf(target).Holder;
        File.Delete(holder);
        Directory.CreateDirectory(holder);

        Assert.Throws<UnauthorizedAccessException>(hold.Dispose);
        Directory.Delete(holder);

        using var next = BuildLock.Take(target, TimeProvider.System);
    }
}

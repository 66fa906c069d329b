using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Run.Changes;
using ChatbotSql.Run.Describe;
using ChatbotSql.Run.Facts;
using ChatbotSql.Run.Guards;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Load;
using ChatbotSql.Run.Parts;
using ChatbotSql.Run.Target;
using ChatbotSql.Run.Values;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run;

/// <summary>Builds the DuckDB file of a project: load, facts, metrics, swap.</summary>
public static class Builder
{
    /// <summary>Of so few bytes of raw files, a build is done as soon by one thread, with a fifth less work than by two. Rows of so few are held: to open files again takes longer than to read them.</summary>
    internal const long FewBytes = 1_000_000;

    /// <summary>Writes the file beside its target and swaps it in when it is complete. What has not changed is not made again.</summary>
    /// <param name="catalog">The project. Raw files that have come since it was loaded are read as well; where any have, what is to be said of all files is among the warnings.</param>
    /// <param name="clock">What tells when the build is.</param>
    /// <param name="progress">Hears of each step, of several threads.</param>
    /// <param name="isFull">Whether everything is made again in any case.</param>
    /// <returns>What was made, what became of each source's rows, and what is to be said of them.</returns>
    /// <exception cref="ProjectException">A raw file has changed or gone since the project was loaded, the data does not fit, does not reconcile, or cannot be written. The file that was there stays.</exception>
    /// <exception cref="OperationCanceledException">It was stopped by <see cref="Interruption.On"/>; the file that was there stays.</exception>
    public static BuildResult Build(Catalog catalog, TimeProvider clock, IProgress<BuildProgress>? progress = null, bool isFull = false)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(clock);
        var said = new DiagnosticBag();
        catalog = ArrivedFiles.With(catalog, said);
        // Of the files as they are now: they may change while another build is waited for.
        var start = new BuildStart(clock.GetUtcNow(), VersionOf(catalog));
        BuildTarget.Require(catalog.Settings.Database);
        using var file = BuildFile.Create(catalog.Settings, clock);
        var changed = new DiagnosticBag();
        try
        {
            var result = BuildWhatIsSound(catalog, file, clock, start, progress, isFull);
            return result with { Warnings = [.. said, .. result.Warnings] };
        }
        catch (Exception exception) when (exception is SqlException { IsLackOfRoom: true } || (exception is IOException error && DiskErrors.IsFull(error)))
        {
            throw new ProjectException([file.NoRoom(exception, catalog.Settings)]);
        }
        catch (Exception exception) when (ChangingFiles.IsOfFiles(exception) && SourceFaults.ReportChanged(catalog.Sources, catalog.Settings, changed))
        {
            throw new ProjectException([.. changed]);
        }
        catch (SqlException error) when (error.IsLocked)
        {
            throw new ProjectException([BuildErrors.HeldByClient(catalog.Settings.Database, error.LockHolder)]);
        }
    }

    /// <summary>Builds, and begins again without the files whose rows turn out to be damaged, where the sources allow that.</summary>
    private static BuildResult BuildWhatIsSound(Catalog catalog, BuildFile file, TimeProvider clock, BuildStart start, IProgress<BuildProgress>? progress, bool isFull)
    {
        while (true)
        {
            var faults = new SourceFaults();
            try
            {
                return Build(catalog, file, faults, clock, start, progress, isFull);
            }
            catch (ProjectException) when (faults.Rest(catalog) is { } rest)
            {
                file.StartOver();
                catalog = rest;
            }
        }
    }

    private static BuildResult Build(Catalog catalog, BuildFile file, SourceFaults faults, TimeProvider clock, BuildStart start, IProgress<BuildProgress>? progress, bool isFull)
    {
        var earlier = EarlierOf(catalog, file, isFull);
        catalog = SoundFiles.Of(catalog, earlier, start.Version);
        RequireUnchanged(catalog, new DiagnosticBag());
        var (work, changes) = WorkOf(catalog, earlier, start.Version);
        if (work == BuildWork.Nothing)
        {
            return AsBefore(catalog, earlier!);
        }

        try
        {
            return Make(work, earlier, changes);
        }
        catch (SqlException error) when (work != BuildWork.Full && !error.IsMachineFailure)
        {
            // Whoever opens the generated file can change what it holds: then nothing of it is made use of.
            file.StartOver();
            return Make(BuildWork.Full, null, null);
        }

        BuildResult Make(BuildWork made, EarlierBuild? from, DataChanges? since)
        {
            var found = new DiagnosticBag();
            var isLoaded = made == BuildWork.Values;
            var steps = new BuildSteps(progress, isLoaded ? 2 : catalog.Sources.Length + catalog.Facts.Count + 3);
            var reconciliation = isLoaded ? Reuse(catalog, file, from!, found) : Load(catalog, file, since, faults, steps, found);
            var restated = WriteValues(catalog, file, made, clock, start, steps, found);
            file.SwapIn();
            return new BuildResult(made, catalog.Settings.Database, reconciliation, restated, [.. found]);
        }
    }

    /// <summary>What is to be said where all is as an earlier build left it.</summary>
    private static BuildResult AsBefore(Catalog catalog, EarlierBuild earlier)
    {
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(earlier.WarningsIn(catalog));
        return new BuildResult(BuildWork.Nothing, catalog.Settings.Database, earlier.Reconciliation, Restated.None, [.. diagnostics]);
    }

    /// <summary>What the file that is there says of how it was made; null where nothing of it is made use of.</summary>
    /// <exception cref="ProjectException">It is somebody else's.</exception>
    private static EarlierBuild? EarlierOf(Catalog catalog, BuildFile file, bool isFull)
    {
        var earlier = isFull || file.HasLog ? null : EarlierBuild.Read(catalog.Settings.Database);
        if (earlier is null)
        {
            BuildTarget.RequireOurs(catalog.Settings.Database);
        }

        return earlier;
    }

    /// <summary>Computes the values over the facts that the file holds, and records what the build was.</summary>
    private static Restated WriteValues(Catalog catalog, BuildFile file, BuildWork work, TimeProvider clock, BuildStart start, BuildSteps steps, DiagnosticBag diagnostics)
    {
        using var session = Open(catalog, file);
        using var watch = steps.Watch(session);
        var hasEarlier = Restatements.Attach(session, catalog.Settings.Database, diagnostics);
        var (rules, versions) = (AttributionRules.In(session), MetricVersions.In(session));
        session.Confine([]);
        steps.Next("metrics");
        session.Execute($"USE {BuildFile.Catalog}");
        var said = diagnostics.ToHashSet();
        var known = DataAvailability.In(session, catalog);
        new MetricWriter(session, known, versions.With(known, start.At), diagnostics).Write(steps);
        ValueGuards.Check(session, known, rules, diagnostics);
        rules.Write(session, catalog, start.At);
        diagnostics.ThrowIfErrors();
        var restated = new Restatements(session, catalog, hasEarlier, rules).Write(start);
        RunRecord.WriteWarnings(session, RunRecord.Values, diagnostics.Where(warning => !said.Contains(warning)));
        RunRecord.Write(session, catalog, work, start, clock.GetUtcNow());
        new SelfDescription(session, known).Write();
        steps.Next("swap");
        Close(session);
        return restated;
    }

    /// <summary>How much has to be made, and what has changed where that is less than all.</summary>
    private static (BuildWork Work, DataChanges? Changes) WorkOf(Catalog catalog, EarlierBuild? earlier, ProjectVersion version)
    {
        if (earlier is null)
        {
            return (BuildWork.Full, null);
        }

        if (earlier.HasDataOf(catalog, version))
        {
            return (earlier.HasValuesOf(version) ? BuildWork.Nothing : BuildWork.Values, null);
        }

        return DataChanges.Since(earlier, catalog, version) is { } changes ? (BuildWork.Changes, changes) : (BuildWork.Full, null);
    }

    /// <summary>Loads the sources and makes the facts, beginning with the file that is there where only some of it changes.</summary>
    private static ImmutableArray<SourceReconciliation> Load(Catalog catalog, BuildFile file, DataChanges? changes, SourceFaults faults, BuildSteps steps, DiagnosticBag diagnostics)
    {
        if (changes is not null)
        {
            file.CopyTarget();
        }

        using var session = Open(catalog, file);
        using var watch = steps.Watch(session);
        var facts = changes is null ? null : new ChangedFacts(session, catalog, changes);
        if (facts is not null)
        {
            session.Execute($"ATTACH {SqlLiteral.Text(catalog.Settings.Database)} AS {EarlierBuild.Catalog} (READ_ONLY)");
            facts.Begin();
        }

        session.Confine(catalog.Sources.SelectMany(source => source.Files!.Paths.Concat(source.LookupPaths)));
        try
        {
            return Load(session, catalog, changes, facts, faults, steps, diagnostics);
        }
        catch (SqlException error) when (faults.Report(session, catalog.Sources, catalog.Settings, error, diagnostics))
        {
            throw new ProjectException([.. diagnostics]);
        }
    }

    private static ImmutableArray<SourceReconciliation> Load(
        DuckDbSession session, Catalog catalog, DataChanges? changes, ChangedFacts? facts, SourceFaults faults, BuildSteps steps, DiagnosticBag diagnostics)
    {
        var raw = new RawLayer(session, catalog, changes, faults, diagnostics);
        var reconciliation = raw.Load(steps);
        diagnostics.ThrowIfErrors();
        steps.Next("people");
        new LocalDates(session, catalog).Prepare();
        new People(session, catalog, changes, diagnostics).Write();
        raw.Keep();
        facts?.FindTouched();
        new FactWriter(session, catalog, facts, new FactParts(session, catalog, session.MemoryLimit()), faults, steps, diagnostics).Write();
        // Archives are read in place, for facts too: only now is it sure that they were the same throughout.
        RequireUnchanged(catalog, diagnostics);
        RunRecord.WriteWarnings(session, RunRecord.Load, diagnostics);
        Close(session);
        return reconciliation;
    }

    /// <exception cref="ProjectException">A file of a lookup is no longer there.</exception>
    private static ProjectVersion VersionOf(Catalog catalog)
    {
        try
        {
            return RunRecord.VersionOf(catalog);
        }
        catch (IOException)
        {
            RequireUnchanged(catalog, new DiagnosticBag());
            throw;
        }
    }

    /// <exception cref="ProjectException">Raw files are not what they were when they were found, or there are other errors.</exception>
    private static void RequireUnchanged(Catalog catalog, DiagnosticBag diagnostics)
    {
        SourceFaults.ReportChanged(catalog.Sources, catalog.Settings, diagnostics);
        diagnostics.ThrowIfErrors();
    }

    /// <summary>Begins with the tables and facts of the file that is there.</summary>
    private static ImmutableArray<SourceReconciliation> Reuse(Catalog catalog, BuildFile file, EarlierBuild earlier, DiagnosticBag diagnostics)
    {
        file.CopyTarget();
        using var session = Open(catalog, file);
        session.Confine([]);
        session.Execute($"USE {BuildFile.Catalog}");
        MetricWriter.Remove(session, catalog.Templates);
        RunRecord.KeepTables(session);
        diagnostics.AddRange(earlier.WarningsIn(catalog, RunRecord.Load));
        RunRecord.WriteWarnings(session, RunRecord.Load, diagnostics);
        Close(session);
        return earlier.Reconciliation;
    }

    private static DuckDbSession Open(Catalog catalog, BuildFile file)
    {
        var session = DuckDbSession.InMemory();
        var isLittle = catalog.Sources.Sum(source => source.Files!.Bytes) < FewBytes;
        session.Limit(catalog.Settings, file.SpillFolder, isLittle);
        if (isLittle)
        {
            session.WriteWithoutSymbols();
        }

        session.KeepFooters();
        session.NeverWriteOnClosing();
        // Of what it is set to, nothing can be changed once the session is confined.
        _ = session.Beside();
        // Nobody recovers a file that is not complete: without a log, no statement waits for the disk. What has few different
        // values and NULL among them is read in half the time since version 1.3, which whoever asks a macro needs anyway.
        session.Execute($"ATTACH {SqlLiteral.Text(file.Path)} AS {BuildFile.Catalog} (RECOVERY_MODE no_wal_writes, STORAGE_VERSION 'v1.3.0')");
        return session;
    }

    private static void Close(DuckDbSession session) =>
        session.Execute($"USE memory; CHECKPOINT {BuildFile.Catalog}; DETACH {BuildFile.Catalog}");
}

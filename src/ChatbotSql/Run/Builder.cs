using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Builds the DuckDB file of a project: load, facts, metrics, swap.</summary>
public static class Builder
{
    /// <summary>Writes the file beside its target and swaps it in when it is complete.</summary>
    /// <exception cref="ProjectException">The data does not fit, does not reconcile, or cannot be written.</exception>
    public static BuildResult Build(Catalog catalog, TimeProvider clock, IProgress<BuildProgress>? progress = null)
    {
        var startedAt = clock.GetUtcNow();
        var diagnostics = new DiagnosticBag();
        using var file = BuildFile.Create(catalog.Settings.Database);
        var steps = new BuildSteps(progress, catalog.Sources.Length + catalog.Facts.Count + 3);
        ImmutableArray<SourceReconciliation> reconciliation;
        using (var session = Open(catalog.Settings, file))
        {
            session.Confine(catalog.Sources.SelectMany(source => source.Files!.Paths));
            var raw = new RawLayer(session, catalog, diagnostics);
            reconciliation = raw.Load(steps);
            diagnostics.ThrowIfErrors();
            steps.Next("people");
            new People(session, catalog, diagnostics).Write();
            raw.Keep();
            new FactWriter(session, catalog, diagnostics).Write(steps);
            diagnostics.ThrowIfErrors();
            Close(session);
        }

        using (var session = Open(catalog.Settings, file))
        {
            session.Confine([]);
            steps.Next("metrics");
            session.Execute($"USE {BuildFile.Catalog}");
            new MetricWriter(session, DataAvailability.In(session, catalog), diagnostics).Write();
            diagnostics.ThrowIfErrors();
            RunRecord.Write(session, catalog, startedAt, clock.GetUtcNow());
            steps.Next("swap");
            Close(session);
        }

        file.SwapIn();
        return new BuildResult(catalog.Settings.Database, reconciliation, [.. diagnostics]);
    }

    private static DuckDbSession Open(Settings settings, BuildFile file)
    {
        var session = DuckDbSession.InMemory();
        session.Limit(settings, Path.GetDirectoryName(settings.Database)!);
        session.Execute($"ATTACH {SqlLiteral.Text(file.Path)} AS {BuildFile.Catalog}");
        return session;
    }

    private static void Close(DuckDbSession session) =>
        session.Execute($"USE memory; CHECKPOINT {BuildFile.Catalog}; DETACH {BuildFile.Catalog}");
}

using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Load;

/// <summary>Notices raw files that have come since a project was loaded, or that it was loaded without.</summary>
internal static class ArrivedFiles
{
    /// <summary>The project with all raw files that are there now; itself where none has come.</summary>
    /// <exception cref="ProjectException">Files do not fit, or others have changed or gone since.</exception>
    public static Catalog With(Catalog catalog, DiagnosticBag diagnostics)
    {
        if (!HaveCome(catalog))
        {
            return catalog;
        }

        SourceFaults.ReportChanged(catalog.Sources, catalog.Settings, diagnostics);
        diagnostics.ThrowIfErrors();
        using var validator = new Validator();
        var now = validator.Validate(catalog.Model, catalog.Templates, InputPolicy.Required, diagnostics);
        diagnostics.ThrowIfErrors();
        return now! with { GivenParameters = catalog.GivenParameters };
    }

    private static bool HaveCome(Catalog catalog)
    {
        using var session = DuckDbSession.InMemory();
        var finder = new FileFinder(session, catalog.Settings.Root, new DiagnosticBag());
        return catalog.Sources.Any(source => source.Files is null || Has(source.Source, source.Files) || source.Lookups.Any(lookup => Has(source.Source with { Files = lookup.Lookup.Files }, lookup.Files)));

        bool Has(Source source, InputFiles? known) => !source.Files.IsEmpty && finder.Find(source) is { } now && PathsOf(now).Except(known is null ? [] : PathsOf(known)).Any();
    }

    /// <summary>All of them, be they left out because they cannot be read.</summary>
    private static IEnumerable<string> PathsOf(InputFiles files) => files.Paths.Concat(files.Faults.Select(fault => fault.Path));
}

using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Watch;

namespace ChatbotSql.Report;

/// <summary>The files that a project is written in and that it reads, which nothing may be written over.</summary>
public static class OwnFiles
{
    /// <summary>Whether a path, be it of a link, is that of the file which builds make.</summary>
    public static bool IsGenerated(Catalog catalog, string path) => Links.PlaceOf(Path.GetFullPath(path)) == Links.PlaceOf(catalog.Settings.Database);

    /// <summary>What a file is to a project, as messages say it; null where it is nothing to it, or is not there.</summary>
    public static string? NameOf(Catalog catalog, string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var place = Links.PlaceOf(Path.GetFullPath(path));
        return IsOfProject(catalog.Settings.Root, place) ? "a file of the project"
            : SourceOf(catalog, place) is { } source ? $"a raw file of source `{source}`"
            : null;
    }

    private static bool IsOfProject(string root, string place)
    {
        var languages = Path.Combine(root, "metrics", "languages");
        return WatchedFiles.In(root).Stamps.Keys.Select(name => Path.Combine(root, name))
            .Concat(Directory.Exists(languages) ? Directory.EnumerateFiles(languages, "*.json") : [])
            .Any(file => Links.PlaceOf(file) == place);
    }

    /// <summary>The source that reads a file, be it as a lookup.</summary>
    private static string? SourceOf(Catalog catalog, string place)
    {
        if (FileFinder.FormatOf(place) is null)
        {
            return null;
        }

        using var session = DuckDbSession.InMemory();
        var finder = new FileFinder(session, catalog.Settings.Root, new DiagnosticBag());
        return catalog.Model.Sources.FirstOrDefault(source => source.Lookups.Select(lookup => source with { Files = lookup.Files }).Prepend(source).Any(Reads))?.Name.Text;

        bool Reads(Source source) => !source.Files.IsEmpty && finder.Find(source)?.Paths.Any(file => Links.PlaceOf(file) == place) == true;
    }
}

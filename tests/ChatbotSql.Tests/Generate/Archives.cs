using System.Security.Cryptography;
using ChatbotSql.DuckDb;
using ChatbotSql.Generate;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Generate;

/// <summary>What the tests of generated archives share.</summary>
internal static class Archives
{
    /// <summary>Two days, each too large to be made together with the other.</summary>
    public static ArchiveOptions TwoDays(string folder) =>
        new(folder, 11_000, 2, 7, new DateOnly(2026, 1, 31), ArchiveLayout.Hive, ArchiveFormat.Parquet);

    public static ArchiveSummary Write(ArchiveOptions options, int threads = 2) =>
        ArchiveGenerator.Write(options, threads, null, CancellationToken.None);

    /// <summary>The files below a folder by their relative path, with their checksums.</summary>
    public static SortedDictionary<string, string> Checksums(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
            path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);

    /// <summary>A session in which the files are the view <c>raw</c>.</summary>
    public static DuckDbSession Open(IEnumerable<string> files)
    {
        var session = DuckDbSession.InMemory();
        session.Execute($"CREATE VIEW raw AS FROM read_parquet({SqlLiteral.List(files)}, filename = true, file_row_number = true)");
        return session;
    }
}

using System.Runtime.CompilerServices;

namespace ChatbotSql.Tests.Diagnostics;

/// <summary>Every code that can be reported is shown in some snapshot, here or among those of the command line.</summary>
public sealed class CodesTests
{
    private const string Prefix = "CSQL";

    [Fact]
    public void EveryCodeOfTheSource_HasASnapshot()
    {
        var tests = Path.GetFullPath(Path.Combine(Here(), "../.."));
        var shown = Codes(tests, "*.verified.txt", " ");
        var reported = Codes(Path.GetFullPath(Path.Combine(tests, "../src")), "*Errors.cs", "\"");

        Assert.True(reported.Count > 50, "the source has more codes than were found");
        Assert.Equal([], reported.Except(shown).Order(StringComparer.Ordinal));
    }

    /// <summary>The codes of the files, each standing after the given sign.</summary>
    private static HashSet<string> Codes(string folder, string pattern, string before) =>
    [
        .. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .SelectMany(file => File.ReadAllText(file).Split(before + Prefix)[1..])
            .Select(rest => Prefix + rest[..3])
            .Where(code => code[4..].All(char.IsAsciiDigit)),
    ];

    private static string Here([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}

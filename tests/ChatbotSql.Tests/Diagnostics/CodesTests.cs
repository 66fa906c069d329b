using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChatbotSql.Tests.Diagnostics;

/// <summary>Every code that can be reported is shown in some snapshot, here or among those of the command line, and listed for people.</summary>
public sealed partial class CodesTests
{
    private const string Prefix = "CSQL";

    private const string Top = """
        # What is reported

        Each code with an example, as the tests hold it. `metrics/README.md` says which warnings can be turned off, and where.

        | code | kind | example | help |
        |---|---|---|---|

        """;

    [Fact]
    public void EveryCodeOfTheSource_HasASnapshot()
    {
        var reported = Codes();

        Assert.True(reported.Count > 50, "the source has more codes than were found");
        Assert.Equal([], reported.Except(Examples().Keys).Order(StringComparer.Ordinal));
    }

    /// <summary>People look a code up: it means one thing. <c>SureErrors</c> asks for codes and reports none.</summary>
    [Fact]
    public void EveryCode_StandsInOneFile() =>
        Assert.All(CodesByFile().Where(named => Path.GetFileName(named.File) != "SureErrors.cs").GroupBy(named => named.Code), named => Assert.Single(named.DistinctBy(code => code.File)));

    /// <summary>The page is made of the snapshots; accept them, and it is written again.</summary>
    [Fact]
    public void EveryCode_IsListed()
    {
        var examples = Examples();
        var page = Top + string.Concat(Codes().Where(examples.ContainsKey).Order(StringComparer.Ordinal).Select(code => $"| `{code}` | {examples[code]} |\n"));
        var file = Path.Combine(Repository(), "metrics", "CODES.md");
        if (Snapshot.Accepts)
        {
            File.WriteAllText(file, page);
        }

        Assert.Equal(page, File.ReadAllText(file));
    }

    /// <summary>The codes that the source names.</summary>
    private static HashSet<string> Codes() => [.. CodesByFile().Select(named => named.Code)];

    private static IEnumerable<(string File, string Code)> CodesByFile() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository(), "src"), "*Errors.cs", SearchOption.AllDirectories)
        from rest in File.ReadAllText(file).Split("\"" + Prefix)[1..]
        let code = Prefix + rest[..3]
        where code[4..].All(char.IsAsciiDigit)
        select (file, code);

    /// <summary>The first message of each code in the snapshots, its kind and its help, as cells of a table.</summary>
    private static Dictionary<string, string> Examples() =>
        Directory.EnumerateFiles(Path.Combine(Repository(), "tests"), "*.verified.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Shown().Matches(File.ReadAllText(file)))
            .GroupBy(match => match.Groups["code"].Value)
            .ToDictionary(group => group.Key, group => Cells(group.First()), StringComparer.Ordinal);

    private static string Cells(Match shown) =>
        string.Join(" | ", new[] { "kind", "message", "help" }.Select(name => shown.Groups[name].Value.Replace("|", "\\|", StringComparison.Ordinal)));

    private static string Repository([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../.."));

    /// <summary>The first line of what is shown, and the help that follows the excerpt.</summary>
    [GeneratedRegex(@"^(?:.*?: )?(?<kind>error|warning) (?<code>CSQL\d{3}): (?<message>.*)\n(?: *\d* \|.*\n)*(?:  help: (?<help>.*))?", RegexOptions.Multiline)]
    private static partial Regex Shown();
}

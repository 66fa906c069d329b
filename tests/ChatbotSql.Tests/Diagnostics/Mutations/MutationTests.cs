using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;
using ChatbotSql.Validate;
using Xunit.Abstractions;

namespace ChatbotSql.Tests.Diagnostics.Mutations;

/// <summary>Whatever mistake a file has, it is reported at its place, and never by a crash.</summary>
/// <remarks>The variable CHATBOTSQL_MUTATIONS says how many mistakes are tried.</remarks>
public sealed partial class MutationTests(ITestOutputHelper output)
{
    private const int Few = 120;

    /// <summary>The share of typos for which the word that was meant has to be suggested.</summary>
    private const double Suggested = 0.95;

    private static int Tries => int.Parse(Environment.GetEnvironmentVariable("CHATBOTSQL_MUTATIONS") ?? $"{Few}", CultureInfo.InvariantCulture);

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "The mistakes are the same in each run.")]
    public void Mistakes_are_reported_where_they_are()
    {
        var random = new Random(1);
        var files = new[] { "chatbotsql.yml", "metrics/own.yml" }.ToDictionary(name => name, name => File.ReadAllText(Path.Combine(Folder(), name)));
        var known = Words(files.Values);
        var wrong = new List<string>();
        var (typos, suggested) = (0, 0);
        for (var index = 0; index < Tries; index++)
        {
            var (name, text) = files.ElementAt(random.Next(files.Count));
            var mutation = new Mutator(random, name, text) { IsKnown = known.Contains }.Make();
            var found = Diagnostics(mutation);
            wrong.AddRange(Misplaced(mutation, found));
            if (mutation.Original is not null && found.Count > 0)
            {
                typos++;
                suggested += IsSuggested(mutation, found) ? 1 : 0;
                output.WriteLine(IsSuggested(mutation, found) ? "" : $"not suggested: {mutation.Original}\n{Difference(mutation, text)}\n{DiagnosticPrinter.Print(found)}");
            }
        }

        output.WriteLine($"{Tries} mistakes, {typos} typos that are noticed, the word suggested for {suggested}");
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.True(suggested >= Suggested * typos, $"the word that was meant is suggested for {suggested} of {typos} typos");
    }

    private static bool IsSuggested(Mutation mutation, IReadOnlyList<Diagnostic> found) =>
        found.Any(item => item.Span?.Line == mutation.Line && item.Help?.Contains($"`{mutation.Original}`", StringComparison.Ordinal) == true);

    /// <summary>What is wrong with the errors: each has a place, and a typo is reported at its line.</summary>
    private static IEnumerable<string> Misplaced(Mutation mutation, IReadOnlyList<Diagnostic> found)
    {
        if (found.Any(item => item.Span is null))
        {
            yield return $"{mutation.Kind}: an error without a place\n{DiagnosticPrinter.Print(found)}\n{mutation.Text}";
        }

        if (mutation.Line > 0 && found.Count > 0 && !found.Any(item => item.Span?.Source.Path == mutation.File && item.Span.Line == mutation.Line))
        {
            yield return $"nothing is reported at {mutation.File}:{mutation.Line}, where `{mutation.Original}` was:\n{DiagnosticPrinter.Print(found)}";
        }
    }

    private static IReadOnlyList<Diagnostic> Diagnostics(Mutation mutation)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Folder(), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.Path, Path.GetRelativePath(Folder(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllText(Path.Combine(folder.Path, mutation.File), mutation.Text);
        var diagnostics = new DiagnosticBag();
        try
        {
            _ = Compiler.Load(folder.Path, InputPolicy.Required, diagnostics);
        }
        catch (ProjectException exception)
        {
            return [.. exception.Diagnostics];
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            throw new Xunit.Sdk.XunitException($"{mutation.Kind}: {exception}\n{mutation.Text}");
        }

        return [.. diagnostics];
    }

    /// <summary>The words of the project's files that are keys, or that the packs and the raw file have too.</summary>
    private static HashSet<string> Words(IEnumerable<string> texts)
    {
        var pack = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "pack", "metrics"), "*.yml").Select(File.ReadAllText);
        var raw = File.ReadAllText(Path.Combine(Folder(), "data/log.csv"));
        var elsewhere = pack.Append(raw).SelectMany(text => Word().Matches(text)).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        return [.. texts.SelectMany(text => Word().Matches(text)).Select(word => word.Value).Where(elsewhere.Contains)];
    }

    private static string Difference(Mutation mutation, string text) =>
        $"{text.Split('\n')[mutation.Line - 1]}\n{mutation.Text.Split('\n')[mutation.Line - 1]}";

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Project");

    [GeneratedRegex("[a-z_]+")]
    private static partial Regex Word();
}

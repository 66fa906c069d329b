using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatbotSql.Diagnostics;
using ChatbotSql.Validate;
using Xunit.Abstractions;

namespace ChatbotSql.Tests.Diagnostics.Mutations;

/// <summary>Whatever mistake a file has, it is reported at its place, and never by a crash or without an end.</summary>
/// <remarks>
/// The variable CHATBOTSQL_MUTATIONS says how many mistakes are tried. <c>CHATBOTSQL_MUTATIONS=2000 dotnet test
/// tests/ChatbotSql.Tests --filter MutationTests</c> takes some eight minutes of one core.
/// </remarks>
public sealed partial class MutationTests(ITestOutputHelper output)
{
    private const int Few = 120;

    /// <summary>The share of typos for which the word that was meant has to be suggested.</summary>
    private const double Suggested = 0.95;

    /// <summary>By when the slowest project of these must have been read on the busiest machine.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private static int Tries => int.Parse(Environment.GetEnvironmentVariable("CHATBOTSQL_MUTATIONS") ?? $"{Few}", CultureInfo.InvariantCulture);

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "The mistakes are the same in each run.")]
    public async Task Mistakes_are_reported_where_they_are()
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
            var found = await Task.Run(() => Diagnostics(mutation)).WaitAsync(Deadline);
            wrong.AddRange(Misplaced(mutation, text, found));
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

    /// <summary>What is wrong with the errors: each has a place; a typo is reported at its line, other mistakes in the entry that they stand in.</summary>
    private static IEnumerable<string> Misplaced(Mutation mutation, string text, IReadOnlyList<Diagnostic> found)
    {
        if (found.Any(item => item.Span is null))
        {
            yield return $"{mutation.Kind}: an error without a place\n{DiagnosticPrinter.Print(found)}\n{mutation.Text}";
        }

        var isTypo = mutation.Original is not null;
        var place = string.Create(CultureInfo.InvariantCulture, $"{mutation.File}:{mutation.Line}:");
        if (mutation.Line > 0 && found.Count > 0 && !found.Any(item => isTypo ? $"{item.Span}".StartsWith(place, StringComparison.Ordinal) : (item.Span is { } span && IsNear(mutation, text, span)) || item.Help?.Contains(place, StringComparison.Ordinal) == true))
        {
            yield return $"{mutation.Kind}: nothing is reported at {mutation.File}:{mutation.Line}, where this was:\n{Difference(mutation, text)}\n{DiagnosticPrinter.Print(found)}";
        }
    }

    /// <summary>
    /// Whether an error stands where a mistake was made: in the same entry, at the line after it, where YAML notices that
    /// something is not closed, or at a word that the mistake has taken away.
    /// </summary>
    private static bool IsNear(Mutation mutation, string text, SourceSpan span)
    {
        var lines = text.Split('\n');
        var first = mutation.Line;
        while (first > 1 && !BeginsEntry(lines[first - 1]))
        {
            first--;
        }

        var after = mutation.Line + 1;
        while (after <= lines.Length && !BeginsEntry(lines[after - 1]))
        {
            after++;
        }

        var gone = mutation.Kind == "cut off" ? string.Join('\n', lines.Skip(mutation.Line - 1)) : lines[mutation.Line - 1];
        return (span.Source.Path == mutation.File && span.Line >= first && span.Line <= after) || (span.Length > 0 && gone.Contains(span.Slice.TrimStart('$'), StringComparison.Ordinal));
    }

    private static bool BeginsEntry(string line) => line.Length > 0 && (line[0] != ' ' || line.TrimStart().StartsWith("- ", StringComparison.Ordinal));

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
        $"{text.Split('\n')[mutation.Line - 1]}\n{mutation.Text.Split('\n').ElementAtOrDefault(mutation.Line - 1)}";

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Project");

    [GeneratedRegex("[a-z_]+")]
    private static partial Regex Word();
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ChatbotSql.Tests;

/// <summary>There is one way through: what comes earlier on it knows nothing of what comes later.</summary>
public sealed partial class StagesTests
{
    /// <summary>The folders of the library, each after all that it may use.</summary>
    private static readonly string[] Stages =
    [
        "Diagnostics", "FileSystem", "Project", "Languages", "Model", "Schema", "DuckDb", "Expressions", "Templates", "Generate", "Validate", "Plan", "Render", "Init", "Explain", "Run", "Watch", "Report",
    ];

    [Fact]
    public void Stages_AreTheFolders() =>
        Assert.Equal(Stages.Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Library()).Select(folder => Path.GetFileName(folder)!).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Fact]
    public void NoStage_UsesALaterOne()
    {
        var used =
            from stage in Stages
            from file in Directory.EnumerateFiles(Path.Combine(Library(), stage), "*.cs", SearchOption.AllDirectories)
            from match in Named().Matches(File.ReadAllText(file))
            select (Stage: stage, Other: match.Groups[1].Value, File: Path.GetFileName(file));
        var all = used.ToList();

        Assert.Contains(all, pair => pair is { Stage: "Report", Other: "Run" });
        Assert.Equal([], all.Where(pair => Array.IndexOf(Stages, pair.Other) > Array.IndexOf(Stages, pair.Stage)).Distinct());
    }

    private static string Library([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "../../src/ChatbotSql"));

    [GeneratedRegex(@"\bChatbotSql\.(\w+)")]
    private static partial Regex Named();
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Benchmarks;

/// <summary>The benchmark's project, with the metrics of a board.</summary>
/// <remarks>The shipped pack comes with every project, so what a board does not need is taken out of the model.</remarks>
internal static class BenchmarkProject
{
    /// <summary>The variable that the project's source names its files by.</summary>
    public const string FilesVariable = "BENCHMARK_EVENTS";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "project");

    /// <param name="files">A glob of the archive's files.</param>
    /// <param name="database">The file that a build writes.</param>
    /// <exception cref="ProjectException">The archive does not fit the project.</exception>
    public static Catalog Load(Board board, string files, string database, string? memoryLimit = null)
    {
        Environment.SetEnvironmentVariable(FilesVariable, files);
        return Compiler.Load(Folder, InputPolicy.Required, new DiagnosticBag(), model => Reduce(board, model) with
        {
            Settings = model.Settings with { Database = database, MemoryLimit = memoryLimit is null ? null : MemorySize.Parse(memoryLimit) },
        });
    }

    private static ProjectModel Reduce(Board board, ProjectModel model) => board switch
    {
        Board.Additive => OfTags(model, "additive"),
        Board.Medians => OfTags(model, "additive", "medians"),
        Board.Alone => OfConversations(OfTags(model, "additive")),
        _ => model with { Metrics = [.. model.Metrics.Where(metric => !IsOwn(metric, "additive", "medians"))] },
    };

    private static ProjectModel OfTags(ProjectModel model, params string[] tags) =>
        model with { Metrics = [.. model.Metrics.Where(metric => IsOwn(metric, tags))], Scorecards = [], Funnel = [], Vanities = [] };

    private static bool IsOwn(Metric metric, params string[] tags) =>
        !metric.Name.Span.Source.Path.StartsWith(ProjectLoader.PackPrefix, StringComparison.Ordinal) && metric.Tags.Any(tags.Contains);

    private static ProjectModel OfConversations(ProjectModel model) => model with
    {
        Facts = [.. model.Facts.Where(fact => fact.Name.Text == Fact.Conversations)],
        Dimensions = [.. model.Dimensions.Select(OfConversations).Where(dimension => !dimension.Facts.IsEmpty)],
    };

    private static Dimension OfConversations(Dimension dimension) =>
        dimension with { Facts = [.. dimension.Facts.Where(fact => fact.Text == Fact.Conversations)] };
}

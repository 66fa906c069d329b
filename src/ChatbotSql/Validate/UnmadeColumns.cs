using System.Collections.Immutable;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>Names of columns that are missing because of mistakes in sources, which have been told: who needs one of them makes no mistake.</summary>
internal static class UnmadeColumns
{
    /// <summary>What a source maps and what did not come of it.</summary>
    /// <param name="made">The columns that it has.</param>
    public static ImmutableHashSet<string> Of(Source source, IEnumerable<string> made) => Named(source).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase).Except(made);

    /// <summary>The same of all sources. Of the SQL of one that did not fit, any word may have become a column.</summary>
    /// <param name="sources">Those that fit.</param>
    public static ImmutableHashSet<string> Of(ProjectModel model, ImmutableArray<BoundSource> sources) =>
        model.Sources.SelectMany(source => sources.FirstOrDefault(bound => ReferenceEquals(bound.Source, source)) is { } bound
            ? Of(source, bound.Columns.Select(column => column.Name))
            : Named(source).Concat(SourceWords.Of(source))).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Named(Source source) => source.Columns.Select(column => column.Key.Text);
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Run.History;
using ChatbotSql.Run.Values;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Answers;

/// <summary>Answers a question from what the generated file has stored, or else from its facts.</summary>
public static class QueryRunner
{
    /// <summary>Rows with the columns of <c>metric_values</c>, of the dimensions those asked for.</summary>
    /// <exception cref="ProjectException">There is no file yet, it was built with other values of parameters that have a say, or it cannot answer the question.</exception>
    /// <exception cref="OperationCanceledException">It was stopped by <see cref="Interruption.On"/>.</exception>
    public static RowSet Run(Catalog catalog, Question question) => Read(catalog, question, read => GeneratedFile.Read(catalog, isStored: false, read));

    /// <summary>The same of the facts as they are, whatever they were built with, for those who say so.</summary>
    internal static RowSet RunAsBuilt(Catalog catalog, Question question) => Read(catalog, question, read => GeneratedFile.Read(catalog.Settings, read));

    private static RowSet Read(Catalog catalog, Question question, Func<Func<DuckDbSession, RowSet>, RowSet> within)
    {
        // To tell the versions of definitions takes as long as to open the file.
        var version = Task.Run(() => RunRecord.VersionOf(catalog));
        return within(session => StoredAnswer.Of(session, catalog, version, question) ?? Answer(session, catalog, question));
    }

    private static RowSet Answer(DuckDbSession session, Catalog catalog, Question question)
    {
        var known = DataAvailability.In(session, catalog);
        var asked = question with { Metrics = [.. question.Metrics.Select(metric => known.Metrics.First(candidate => candidate.Name == metric.Name))] };
        var plan = Planner.Plan(known, asked, forBands: true);
        var columns = plan.Cuboids.SelectMany(cuboid => cuboid.Dimensions).Distinct().ToImmutableArray();
        TopMacros.MakeFor(session, catalog, plan.Metrics, [.. columns, .. question.At.Select(pair => pair.Key)]);
        new MetricTables(session, catalog.Templates, catalog.Settings, plan.Metrics, known.Metrics, catalog.SourcesOf).Create(plan.Shown, "meta.coverage");
        var range = plan.Cuboids.First(cuboid => cuboid.Segment == DerivedPlan.NameOf(question.By));
        var values = new ValuesRenderer(catalog.Templates, [question.Grain], [.. columns.Select(dimension => dimension.Name)], range.WeekShift, DateRange.Of(range));
        Compute(session, catalog, plan, asked, new BoardRun(session, catalog.Templates, plan, columns, values));
        return session.Rows($"SELECT * {Unasked(columns, question)}FROM (\n{values.Values()}\n)");
    }

    private static void Compute(DuckDbSession session, Catalog catalog, BoardPlan plan, Question question, BoardRun board)
    {
        try
        {
            board.Run();
        }
        catch (SqlException error) when (error.MayBeOfDefinitions)
        {
            var failing = new FailingDefinitions(session, catalog, plan);
            var found = FailingDefinitions.First(
                () => failing.Condition(question.Where),
                () => failing.Dimensions(plan.Cuboids.SelectMany(cuboid => cuboid.Dimensions).Concat(question.At.Select(pair => pair.Key)).Distinct()),
                () => failing.Alone(plan.Metrics.Where(metric => !metric.Metric.IsFormula), metric => [question with { Metrics = [metric] }]),
                failing.OverCells);
            if (!found.IsEmpty)
            {
                throw new ProjectException(found);
            }

            throw;
        }
    }

    /// <summary>Leaves out the dimensions of strata, which nobody asked for.</summary>
    private static string Unasked(ImmutableArray<BoundDimension> columns, Question question)
    {
        var names = columns.Except(question.By).Select(dimension => dimension.Name).ToList();
        return names.Count == 0 ? "" : $"EXCLUDE ({string.Join(", ", names)}) ";
    }
}

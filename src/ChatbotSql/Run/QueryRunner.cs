using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Validate;

namespace ChatbotSql.Run;

/// <summary>Answers a question from the facts of the generated file.</summary>
public static class QueryRunner
{
    /// <summary>Rows with the columns of <c>metric_values</c>, of the dimensions those asked for.</summary>
    /// <exception cref="ProjectException">There is no file yet, or it cannot answer the question.</exception>
    public static RowSet Run(Catalog catalog, Question question)
    {
        if (!File.Exists(catalog.Settings.Database))
        {
            throw new ProjectException([RunErrors.NoDatabase(Path.GetRelativePath(catalog.Settings.Root, catalog.Settings.Database))]);
        }

        using var session = DuckDbSession.InMemory();
        try
        {
            session.Limit(catalog.Settings, Path.GetTempPath());
            session.Execute($"ATTACH {SqlLiteral.Text(catalog.Settings.Database)} AS {BuildFile.Catalog} (READ_ONLY); USE {BuildFile.Catalog}");
            session.Confine([]);
            return Answer(session, catalog, question);
        }
        catch (SqlException error)
        {
            throw new ProjectException([RunErrors.QueryFails(error)]);
        }
    }

    private static RowSet Answer(DuckDbSession session, Catalog catalog, Question question)
    {
        var plan = Planner.Plan(catalog, question);
        var tables = new MetricTables(session, catalog, question.Metrics);
        tables.Create(question.By, hasSpine: question.By.IsEmpty);
        tables.Estimate(plan);
        var columns = question.By.Select(dimension => dimension.Name).ToImmutableArray();
        return session.Rows(ValuesRenderer.Render(catalog.Templates, [question.Grain], columns, plan.WeekShift, plan));
    }
}

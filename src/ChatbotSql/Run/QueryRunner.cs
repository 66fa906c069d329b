using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run;

/// <summary>Answers a question from what the generated file has stored, or else from its facts.</summary>
public static class QueryRunner
{
    /// <summary>A file of so few bytes is read as soon by one thread as by two.</summary>
    private const long FewBytes = 20_000_000;

    /// <summary>Rows with the columns of <c>metric_values</c>, of the dimensions those asked for.</summary>
    /// <exception cref="ProjectException">There is no file yet, or it cannot answer the question.</exception>
    public static RowSet Run(Catalog catalog, Question question)
    {
        // To tell the versions of definitions takes as long as to open the file.
        var version = Task.Run(() => RunRecord.VersionOf(catalog));
        return WithFile(catalog, session => StoredAnswer.Of(session, catalog, version, question) ?? Answer(session, catalog, question));
    }

    /// <summary>Reads the generated file, in a session that can read nothing else.</summary>
    /// <exception cref="ProjectException">There is no file yet, or it cannot answer.</exception>
    internal static T WithFile<T>(Catalog catalog, Func<DuckDbSession, T> read) => WithFile(catalog, [], read);

    /// <summary>The same where files are written.</summary>
    /// <param name="files">The paths that alone may be written.</param>
    internal static T WithFile<T>(Catalog catalog, IEnumerable<string> files, Func<DuckDbSession, T> read)
    {
        if (!File.Exists(catalog.Settings.Database))
        {
            throw new ProjectException([RunErrors.NoDatabase(Path.GetRelativePath(catalog.Settings.Root, catalog.Settings.Database))]);
        }

        using var spill = SpillFolder.OfQuestions(catalog.Settings);
        using var session = DuckDbSession.InMemory();
        try
        {
            session.Limit(catalog.Settings, spill.Path, isLittle: FileStamp.Of(catalog.Settings.Database)?.Bytes < FewBytes);
            session.Execute($"ATTACH {SqlLiteral.Text(catalog.Settings.Database)} AS {BuildFile.Catalog} (READ_ONLY); USE {BuildFile.Catalog}");
            session.Confine(files);
            return read(session);
        }
        catch (SqlException error)
        {
            throw new ProjectException([error.IsFullDisk ? DiskErrors.Full(Path.GetDirectoryName(files.Append(spill.Path).FirstOrDefault(error.Reason.Contains, spill.Path))!, "the generated file is as it was") : RunErrors.QueryFails(error)]);
        }
    }

    private static RowSet Answer(DuckDbSession session, Catalog catalog, Question question)
    {
        var known = DataAvailability.In(session, catalog);
        var asked = question with { Metrics = [.. question.Metrics.Select(metric => known.Metrics.First(candidate => candidate.Name == metric.Name))] };
        var plan = Planner.Plan(known, asked, forBands: true);
        var columns = plan.Cuboids.SelectMany(cuboid => cuboid.Dimensions).Distinct().ToImmutableArray();
        new MetricTables(session, catalog.Settings, plan.Metrics, known.Metrics, catalog.SourcesOf).Create(plan.Shown, "meta.coverage");
        var range = plan.Cuboids.First(cuboid => cuboid.Segment == DerivedPlan.NameOf(question.By));
        var values = new ValuesRenderer(catalog.Templates, [question.Grain], [.. columns.Select(dimension => dimension.Name)], range.WeekShift, DateRange.Of(range));
        new BoardRun(session, catalog.Templates, plan, columns, values).Run();
        return session.Rows($"SELECT * {Unasked(columns, question)}FROM (\n{values.Values()}\n)");
    }

    /// <summary>Leaves out the dimensions of strata, which nobody asked for.</summary>
    private static string Unasked(ImmutableArray<BoundDimension> columns, Question question)
    {
        var names = columns.Except(question.By).Select(dimension => dimension.Name).ToList();
        return names.Count == 0 ? "" : $"EXCLUDE ({string.Join(", ", names)}) ";
    }
}

using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using DuckDB.NET.Data;

namespace ChatbotSql.Run.Ranks;

/// <summary>Reads what has to be in order, and writes what was found of it for each cell.</summary>
/// <param name="arguments">What each column holds.</param>
internal sealed class RankedColumns(CellIndex index, ImmutableArray<(bool IsDistinct, string Argument, string? Condition)> arguments)
{
    private readonly Dictionary<(bool IsDistinct, string Argument, string? Condition), MedianCounter> medians =
        arguments.Where(argument => !argument.IsDistinct).ToDictionary(argument => argument, _ => new MedianCounter(index));

    private readonly Dictionary<(bool IsDistinct, string Argument, string? Condition), DistinctCounter> distincts =
        arguments.Where(argument => argument.IsDistinct).ToDictionary(argument => argument, _ => new DistinctCounter(index));

    /// <summary>Streams one column, <c>v0</c> being the first, past its counters.</summary>
    /// <param name="rows">The table of places and values.</param>
    public void Read(DuckDbSession session, string rows, int number)
    {
        var column = $"v{number}";
        var from = $"FROM {rows} WHERE {column} IS NOT NULL";
        if (arguments[number].IsDistinct)
        {
            session.Stream<long, long>(
                $"SELECT place, number FROM {rows} INNER JOIN (SELECT {column}, row_number() OVER () AS number FROM (SELECT DISTINCT {column} {from})) USING ({column}) ORDER BY number",
                distincts[arguments[number]].Add);
            return;
        }

        var median = medians[arguments[number]];
        session.Stream<long, double>($"SELECT place, {column} {from}", (places, _) => median.Count(places));
        median.Rank();
        session.Stream<long, double>($"SELECT place, {column} {from} ORDER BY {column}", median.Add);
    }

    /// <summary>Writes the table of one segment.</summary>
    /// <param name="number">The segment's place in the index.</param>
    /// <param name="values">For each dimension its values, by code.</param>
    public void Write(DuckDbSession session, int number, CuboidPlan cuboid, FactScan scan, ImmutableArray<object?[]> values)
    {
        var table = CellsRenderer.RankedOf(scan, cuboid.Segment);
        var measures = scan.Measures.Where(measure => measure.Ranking is not null).ToImmutableArray();
        var dimensions = string.Concat(cuboid.Dimensions.Select(dimension => $", {dimension.Name} {dimension.Type}"));
        session.Execute($"CREATE TEMP TABLE {SqlLiteral.Identifier(table)} (grain VARCHAR, period_start DATE{dimensions}{string.Concat(measures.Select(Column))})");
        using var appender = session.Connection.CreateAppender("temp", "main", table);
        foreach (var (cell, grain, start, codes) in index.CellsOf(number))
        {
            if (measures.All(measure => IsEmpty(measure, cell)))
            {
                continue;
            }

            var row = appender.CreateRow().AppendValue(PeriodSql.Name(grain)).AppendValue(start);
            for (var i = 0; i < codes.Length; i++)
            {
                row = values[i][codes[i]] is bool flag ? row.AppendValue(flag) : row.AppendValue((string?)values[i][codes[i]]);
            }

            foreach (var measure in measures)
            {
                row = Append(row, measure, cell);
            }

            row.EndRow();
        }
    }

    private static string Column(PlannedMeasure measure) => measure.Ranking!.Kind switch
    {
        RankingKind.Interval => $", {measure.Name}_low DOUBLE, {measure.Name}_high DOUBLE",
        RankingKind.Median => $", {measure.Name} DOUBLE",
        _ => $", {measure.Name} BIGINT",
    };

    private bool IsEmpty(PlannedMeasure measure, int cell) => measure.Ranking!.Kind == RankingKind.Distinct
        ? distincts[Key(measure.Ranking)].Count(cell) == 0
        : medians[Key(measure.Ranking)].IsEmpty(cell);

    private IDuckDBAppenderRow Append(IDuckDBAppenderRow row, PlannedMeasure measure, int cell)
    {
        if (measure.Ranking!.Kind == RankingKind.Distinct)
        {
            return row.AppendValue((long)distincts[Key(measure.Ranking)].Count(cell));
        }

        var counter = medians[Key(measure.Ranking)];
        return measure.Ranking.Kind == RankingKind.Interval
            ? row.AppendValue(counter.Low(cell)).AppendValue(counter.High(cell))
            : row.AppendValue(counter.IsEmpty(cell) ? null : (double?)counter.Median(cell));
    }

    private static (bool IsDistinct, string Argument, string? Condition) Key(Ranking ranking) => (ranking.Kind == RankingKind.Distinct, ranking.Argument, ranking.Condition);
}

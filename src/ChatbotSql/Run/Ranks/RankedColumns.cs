using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Plan;
using ChatbotSql.Render;
using ChatbotSql.Validate;
using DuckDB.NET.Data;

namespace ChatbotSql.Run.Ranks;

/// <summary>Reads what has to be in order, and writes what was found of it for each cell.</summary>
/// <param name="rows">The table of the rows: their places, and <c>v0</c>, <c>v1</c> and so on for the arguments.</param>
internal sealed class RankedColumns(CellIndex index, FactSchema fact, ImmutableArray<RankedArgument> arguments, string rows)
{
    /// <summary>The first number of the upper half of all numbers that stand for values.</summary>
    private const ulong Middle = 1UL << 63;

    private readonly Dictionary<RankedArgument, MedianCounter> medians =
        arguments.Where(argument => !argument.IsDistinct).ToDictionary(argument => argument, _ => new MedianCounter(index));

    private readonly Dictionary<RankedArgument, DistinctValues> distincts =
        arguments.Where(argument => argument.IsDistinct).ToDictionary(argument => argument, _ => new DistinctValues(new(index), new(index)));

    /// <summary>Whether as many values as there are were told apart.</summary>
    public bool AreToldApart => distincts.Values.All(values => values.Expected == values.Lower.Values + values.Upper.Values);

    /// <summary>What there is to read, of which each may be read in another session than the next.</summary>
    public IEnumerable<Action<DuckDbSession>> Reads() => arguments.SelectMany((argument, number) =>
        argument.IsDistinct ? Reads(argument, $"v{number}") : [session => Read(session, medians[argument], $"v{number}")]);

    private IEnumerable<Action<DuckDbSession>> Reads(RankedArgument argument, string column)
    {
        var values = distincts[argument];
        yield return session => session.Stream<long, ulong>($"SELECT place, {column} FROM {rows} WHERE {column} < {Middle} ORDER BY {column}", values.Lower.Add);
        yield return session => session.Stream<long, ulong>($"SELECT place, {column} FROM {rows} WHERE {column} >= {Middle} ORDER BY {column}", values.Upper.Add);
        yield return session => values.Expected = session.Scalar<long>($"SELECT count(DISTINCT {argument.Value}) FROM {SqlLiteral.Identifier(fact.Name)}");
    }

    private void Read(DuckDbSession session, MedianCounter median, string column)
    {
        var from = $"FROM {rows} WHERE {column} IS NOT NULL";
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
        ? distincts[RankedArgument.Of(measure.Ranking)].Count(cell) == 0
        : medians[RankedArgument.Of(measure.Ranking)].IsEmpty(cell);

    private IDuckDBAppenderRow Append(IDuckDBAppenderRow row, PlannedMeasure measure, int cell)
    {
        if (measure.Ranking!.Kind == RankingKind.Distinct)
        {
            return row.AppendValue(distincts[RankedArgument.Of(measure.Ranking)].Count(cell));
        }

        var counter = medians[RankedArgument.Of(measure.Ranking)];
        return measure.Ranking.Kind == RankingKind.Interval
            ? row.AppendValue(counter.Low(cell)).AppendValue(counter.High(cell))
            : row.AppendValue(counter.IsEmpty(cell) ? null : (double?)counter.Median(cell));
    }

    /// <summary>The values of one argument, by the halves of the numbers that stand for them.</summary>
    private sealed class DistinctValues(DistinctCounter lower, DistinctCounter upper)
    {
        public DistinctCounter Lower => lower;

        public DistinctCounter Upper => upper;

        /// <summary>How many there are.</summary>
        public long Expected { get; set; }

        public long Count(int cell) => (long)lower.Count(cell) + upper.Count(cell);
    }
}

using System.Collections.Immutable;
using ChatbotSql.Validate;

namespace ChatbotSql.Plan;

/// <summary>
/// Chooses which cells are made of a fact and which of finer cells. Tables that no segment asks for are added one at a time,
/// each the one that saves most, for as long as one saves anything (the greedy search of Harinarayan, Rajaraman and Ullman,
/// "Implementing data cubes efficiently", 1996).
/// </summary>
internal sealed class LatticePlanner
{
    /// <summary>What grouping a row costs beside its measures, in measures.</summary>
    private const double Grouping = 6;

    /// <summary>What a further table has to save of the cost of all.</summary>
    private const double Worth = 0.03;

    private readonly FactScan scan;
    private readonly FactStatistics statistics;
    private readonly ImmutableArray<BoundDimension> dimensions;
    private readonly ImmutableArray<Node> segments;

    private LatticePlanner(IReadOnlyCollection<(CuboidPlan Cuboid, FactScan Scan)> readings, FactStatistics statistics)
    {
        this.statistics = statistics;
        scan = readings.First().Scan;
        dimensions = [.. readings.SelectMany(reading => reading.Cuboid.Dimensions).Distinct()];
        segments = [.. readings.Select(reading => NodeOf(reading.Cuboid.Dimensions, [.. reading.Scan.Measures.Where(measure => measure.RollUp != RollUp.None)], isShown: true))];
    }

    /// <summary>The tables of the cells of every segment, each after the one that it is made of.</summary>
    /// <param name="statisticsOf">The size of a fact, asked for once for each of its readings.</param>
    public static ImmutableArray<CellTable> Plan(IEnumerable<CuboidPlan> cuboids, Func<FactSchema, FactStatistics> statisticsOf) =>
    [
        .. cuboids.SelectMany(cuboid => cuboid.Scans.Select(scan => (Cuboid: cuboid, Scan: scan)))
            .Where(segment => segment.Scan.WindowDays is null)
            .GroupBy(segment => segment.Scan.Name)
            .SelectMany(segments => new LatticePlanner([.. segments], statisticsOf(segments.First().Scan.Fact)).Plan()),
    ];

    private Dictionary<Node, CellTable>.ValueCollection Plan()
    {
        var nodes = segments;
        while (Best(nodes) is { } further)
        {
            nodes = nodes.Add(further);
        }

        var parents = nodes.ToDictionary(node => node, node => ParentOf(node, nodes));
        var tables = new Dictionary<Node, CellTable>();
        foreach (var node in nodes.OrderByDescending(node => node.Names.Count))
        {
            var measures = nodes.Where(other => IsMadeOf(other, node)).SelectMany(other => other.Measures).DistinctBy(measure => measure.Name);
            var parent = parents[node] is { } finer ? tables[finer] : null;
            tables[node] = new CellTable($"{scan.Name} by {DerivedPlan.NameOf(node.Dimensions)}", scan, node.Dimensions, [.. measures], parent, node.IsShown, node.Cells);
        }

        return tables.Values;

        bool IsMadeOf(Node? node, Node finer) => node is not null && (node == finer || IsMadeOf(parents[node], finer));
    }

    /// <summary>The smallest finer node, if it is smaller than the fact.</summary>
    private Node? ParentOf(Node node, IEnumerable<Node> nodes) => nodes
        .Where(other => other != node && other.Cells < statistics.Rows && other.Names.IsProperSupersetOf(node.Names))
        .MinBy(other => other.Cells);

    /// <summary>The table that saves most, or null where none is worth it.</summary>
    private Node? Best(ImmutableArray<Node> nodes)
    {
        var costs = nodes.Select(node => (Node: node, Rows: RowsFor(node, nodes), Width: Grouping + MeasuresOf(node))).ToList();
        var best = Candidates(nodes).MaxBy(Saved);
        return best is not null && Saved(best) > costs.Sum(cost => cost.Rows * cost.Width) * Worth ? best : null;

        // What others save that are made of the candidate, less what it costs to make it.
        double Saved(Node candidate) => costs
            .Where(cost => candidate.Cells < cost.Rows && candidate.Names.IsProperSupersetOf(cost.Node.Names))
            .Sum(cost => (cost.Rows - candidate.Cells) * cost.Width) - (RowsFor(candidate, nodes) * (Grouping + MeasuresOf(candidate)));
    }

    /// <summary>How many rows are grouped to make a node.</summary>
    private double RowsFor(Node node, IEnumerable<Node> nodes) => ParentOf(node, nodes)?.Cells ?? statistics.Rows;

    /// <summary>The unions of two nodes each that are well below the size of the fact.</summary>
    private IEnumerable<Node> Candidates(ImmutableArray<Node> nodes) => nodes
        .SelectMany((one, index) => nodes.Skip(index + 1).Select(other => one.Names.Union(other.Names)))
        .DistinctBy(names => string.Join('+', names))
        .Where(names => !nodes.Any(node => node.Names.SetEquals(names)))
        .Select(names => NodeOf([.. dimensions.Where(dimension => names.Contains(dimension.Name))], [], isShown: false))
        .Where(node => node.Cells < 0.5 * statistics.Rows);

    /// <summary>How many measures a node holds: one that is only a step on the way, those of the segments that it is finer than.</summary>
    private int MeasuresOf(Node node) => node.IsShown
        ? node.Measures.Length
        : segments.Where(other => node.Names.IsProperSupersetOf(other.Names)).SelectMany(other => other.Measures).Select(measure => measure.Name).Distinct().Count();

    private Node NodeOf(ImmutableArray<BoundDimension> segment, ImmutableArray<PlannedMeasure> measures, bool isShown)
    {
        var names = segment.Select(dimension => dimension.Name).ToImmutableSortedSet(StringComparer.Ordinal);
        return new Node(segment, names, measures, isShown, statistics.Cells(names));
    }

    /// <summary>A table that there may be; each is itself alone.</summary>
    private sealed class Node(ImmutableArray<BoundDimension> segment, ImmutableSortedSet<string> names, ImmutableArray<PlannedMeasure> measures, bool isShown, double cells)
    {
        public ImmutableArray<BoundDimension> Dimensions => segment;

        public ImmutableSortedSet<string> Names => names;

        public ImmutableArray<PlannedMeasure> Measures => measures;

        public bool IsShown => isShown;

        public double Cells => cells;
    }
}

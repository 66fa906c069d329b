using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using DuckDB.NET.Data;

namespace ChatbotSql.Benchmarks.Rivals;

/// <summary>Compares our cells with those of a rival, value by value and to the last bit.</summary>
/// <param name="results">Tables of the session and the cuboids that they hold, a column a metric.</param>
internal sealed class CellComparison(DuckDbSession session, IReadOnlyCollection<(Cuboid Cuboid, string Result)> results)
{
    private const int Shown = 10;

    private readonly ImmutableArray<string> dimensions = [.. results.SelectMany(result => result.Cuboid.Dimensions).Distinct()];

    /// <summary>Compares with the rows of <c>metric_values</c> of the rival's metrics and cuboids.</summary>
    /// <returns>What differs; empty when all agrees.</returns>
    public string WithStored(string what)
    {
        CreateRival();
        CreateCells("ours");
        session.Execute($"""
            INSERT INTO temp.ours
            SELECT metric, grain, segment, period_start, {List(dimensions)}value
            FROM metric_values
            SEMI JOIN (SELECT DISTINCT metric, grain, segment FROM rival) AS asked USING (metric, grain, segment)
            """);
        return Report(what);
    }

    /// <summary>Compares with an answer, which has the columns of <c>metric_values</c>.</summary>
    /// <returns>What differs; empty when all agrees.</returns>
    public string With(string what, RowSet answer)
    {
        CreateRival();
        CreateCells("ours");
        var columns = dimensions.Prepend("period_start").Prepend("segment").Prepend("grain").Prepend("metric").Append("value").Select(name => answer.Columns.IndexOf(name)).ToImmutableArray();
        using var appender = session.Connection.CreateAppender("temp", "main", "ours");
        foreach (var row in answer.Rows)
        {
            Append(appender.CreateRow(), [.. columns.Select(column => row[column])]);
        }

        appender.Close();
        return Report(what);
    }

    private static void Append(IDuckDBAppenderRow row, ImmutableArray<object?> values)
    {
        foreach (var value in values)
        {
            _ = value switch
            {
                null => row.AppendNullValue(),
                double number => row.AppendValue(number),
                DateOnly date => row.AppendValue(date),
                _ => row.AppendValue((string)value),
            };
        }

        row.EndRow();
    }

    private void CreateRival()
    {
        CreateCells("rival");
        foreach (var (cuboid, result) in results)
        {
            session.Execute(RivalSql.Cells
                .Replace("{cells}", "temp.rival", StringComparison.Ordinal)
                .Replace("{grain}", SqlLiteral.Text(cuboid.GrainName), StringComparison.Ordinal)
                .Replace("{segment}", SqlLiteral.Text(cuboid.Segment), StringComparison.Ordinal)
                .Replace("{dimensions}", List(cuboid.Dimensions), StringComparison.Ordinal)
                .Replace("{keys}", cuboid.Keys, StringComparison.Ordinal)
                .Replace("{result}", result, StringComparison.Ordinal));
        }
    }

    private void CreateCells(string name)
    {
        var columns = string.Concat(dimensions.Select(dimension => $"{dimension} VARCHAR, "));
        session.Execute($"CREATE TEMP TABLE {name} (metric VARCHAR, grain VARCHAR, segment VARCHAR, period_start DATE, {columns}value DOUBLE)");
    }

    private string Report(string what)
    {
        session.Execute("CREATE TEMP TABLE differing AS " + RivalSql.Differences
            .Replace("{shown}", string.Concat(dimensions.Select(name => $"coalesce(ours.{name}, rival.{name}) AS {name}, ")), StringComparison.Ordinal)
            .Replace("{matched}", string.Concat(dimensions.Select(name => $"AND ours.{name} IS NOT DISTINCT FROM rival.{name} ")), StringComparison.Ordinal));
        var (ours, rival, differing) = (Count("ours"), Count("rival"), Count("differing"));
        if (differing == 0 && ours > 0 && rival > 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compared {what}: {ours:N0} cells of ours, {rival:N0} of the rival, equal"));
            return "";
        }

        return string.Create(CultureInfo.InvariantCulture, $"{what}: {differing:N0} differ of {ours:N0} cells of ours and {rival:N0} of the rival\n{string.Join('\n', Examples())}");
    }

    private IEnumerable<string> Examples()
    {
        var rows = session.Rows($"FROM differing LIMIT {Shown}");
        return rows.Rows.Select(row => "  " + string.Join(", ", rows.Columns.Zip(row, (column, value) => string.Create(CultureInfo.InvariantCulture, $"{column} {value ?? "NULL"}"))));
    }

    private long Count(string table) => session.Scalar<long>($"SELECT count(*) FROM temp.{table}");

    private static string List(IEnumerable<string> names) => string.Concat(names.Select(name => $"{name}, "));
}

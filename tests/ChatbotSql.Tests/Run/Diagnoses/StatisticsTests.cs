using System.Globalization;
using ChatbotSql.DuckDb;
using ChatbotSql.Templates;

namespace ChatbotSql.Tests.Run.Diagnoses;

/// <summary>The distributions that DuckDB lacks are as exact as their comment says.</summary>
public sealed class StatisticsTests : IDisposable
{
    private readonly DuckDbSession session = DuckDbSession.InMemory();

    public StatisticsTests() => session.Execute(TemplateEngine.Shipped().Render("diagnoses/statistics", new Dictionary<string, object?>()));

    public void Dispose() => session.Dispose();

    [Fact]
    public void Normal_tail_equals_a_series_of_500_digits()
    {
        foreach (var z in Enumerable.Range(-60, 361).Select(step => step / 10.0).Append(2.9999999999999996).Append(1e-9).Where(z => z <= 30))
        {
            var expected = HighPrecision.UpperTail(z);
            var actual = session.Scalar<double>($"SELECT upper_tail(CAST({z.ToString("R", CultureInfo.InvariantCulture)} AS DOUBLE))");
            Assert.True(Math.Abs(actual - expected) <= 1e-12 * expected, $"{z}: {actual:R}, expected {expected:R}");
        }
    }

    /// <summary>Table 26.8 of Abramowitz and Stegun, to more digits.</summary>
    [Theory]
    [InlineData(3.841458820694124, 1, 0.05)]
    [InlineData(5.991464547107979, 2, 0.05)]
    [InlineData(7.814727903251179, 3, 0.05)]
    [InlineData(11.070497693516351, 5, 0.05)]
    [InlineData(18.307038053275146, 10, 0.05)]
    [InlineData(6.6348966010212145, 1, 0.01)]
    [InlineData(0, 7, 1)]
    public void Chi_squared_tail_equals_the_table(double x, int degrees, double expected) =>
        Assert.Equal(expected, session.Scalar<double>(string.Create(CultureInfo.InvariantCulture, $"SELECT chi_squared_tail(CAST({x:R} AS DOUBLE), {degrees})")), 1e-12);

    /// <summary>A recurrence that joins even and odd degrees: Q(x, v + 2) = Q(x, v) + (x/2)^(v/2) e^(-x/2) / Gamma(v/2 + 1), A&amp;S 26.4.8.</summary>
    [Fact]
    public void Chi_squared_tail_keeps_its_recurrence() => Assert.Equal(0, session.Scalar<long>("""
        SELECT count(*)
        FROM range(1, 60) AS degrees (v), range(1, 200, 7) AS values (x)
        WHERE abs(chi_squared_tail(CAST(x AS DOUBLE), v + 2) - chi_squared_tail(CAST(x AS DOUBLE), v) - exp(v / 2 * ln(x / 2) - x / 2 - lgamma(v / 2 + 1))) > 1e-12
        """));

    /// <summary>DuckDB computes many rows at once, and a lambda may then see the columns of another row.</summary>
    [Fact]
    public void Tails_of_many_rows_equal_those_of_each_row_alone()
    {
        session.Execute("CREATE TABLE asked AS SELECT CAST(row % 11 + 4.5 AS DOUBLE) AS x, CAST(row * 5 % 9 + 1 AS INTEGER) AS degrees FROM range(80) AS rows (row)");
        foreach (var row in session.Rows("SELECT x, degrees, chi_squared_tail(x, degrees), upper_tail(x - 8) FROM asked").Rows)
        {
            var alone = session.Rows(string.Create(CultureInfo.InvariantCulture, $"SELECT chi_squared_tail(CAST({row[0]} AS DOUBLE), {row[1]}), upper_tail(CAST({row[0]} AS DOUBLE) - 8)")).Rows[0];
            Assert.Equal(alone, row[2..]);
        }
    }
}

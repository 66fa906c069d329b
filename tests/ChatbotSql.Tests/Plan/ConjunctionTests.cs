using ChatbotSql.DuckDb;
using ChatbotSql.Plan;

namespace ChatbotSql.Tests.Plan;

public sealed class ConjunctionTests
{
    [Theory]
    [InlineData("a AND b", "b")]
    [InlineData("a and  (b > 1)", "(b>1)")]
    [InlineData("a AND b IN (1, 2) -- said why", "b IN (1,2)")]
    [InlineData("a AND b IS NOT NULL", "b IS NOT NULL")]
    [InlineData("a OR b", "a OR b")]
    [InlineData("b BETWEEN 1 AND 2", "b BETWEEN 1 AND 2")]
    [InlineData("a AND CASE WHEN b THEN c AND d END", "a AND CASE WHEN b THEN c AND d END")]
    [InlineData("a", "")]
    [InlineData("a", "a IS NOT NULL")]
    [InlineData("b > 1 AND a", "a is not null AND b > 1")]
    public void A_condition_implies_its_parts(string condition, string other) => Assert.True(Conjunction.Implies([condition], PartsOf(other)));

    [Theory]
    [InlineData("a AND b", "c")]
    [InlineData("a OR c AND b", "b")]
    [InlineData("a AND b OR c", "a")]
    [InlineData("a BETWEEN 1 AND b", "b")]
    [InlineData("CASE WHEN x THEN a AND b AND c END", "b")]
    [InlineData("(a OR c AND b)", "b")]
    [InlineData("NOT (a AND b)", "b")]
    [InlineData("a AND 'x AND b AND y' = c", "b")]
    [InlineData("a AND \"AND b AND\"", "b")]
    [InlineData("name = 'A'", "name = 'a'")]
    [InlineData("a IS NOT NULL", "a")]
    [InlineData("a OR b", "a IS NOT NULL")]
    [InlineData("b", "a IS NOT NULL")]
    [InlineData("a", "a IS NULL")]
    public void What_is_not_sure_is_not_implied(string condition, string other) => Assert.False(Conjunction.Implies([condition], PartsOf(other)));

    [Theory]
    [InlineData("a IS NOT NULL", true)]
    [InlineData("a is  not null", true)]
    [InlineData("b IS NOT NULL", false)]
    [InlineData("a IS NULL", false)]
    [InlineData("a", false)]
    [InlineData("a IS NOT NULL AND b", false)]
    [InlineData("a IS NOT NULL OR b", false)]
    public void Only_asking_for_a_value_is_told_from_more(string condition, bool expected) => Assert.Equal(expected, Conjunction.AsksOnlyForValue(condition, "a"));

    /// <summary>Of random conditions over three-valued columns, as DuckDB evaluates them.</summary>
    [Fact]
    public void Rows_that_meet_a_condition_meet_what_it_implies()
    {
        using var session = DuckDbSession.InMemory();
        session.Execute("CREATE TABLE rows AS SELECT a, b, c, d FROM (VALUES (true), (false), (NULL)) AS first(a), (VALUES (true), (false), (NULL)) AS second(b), (VALUES (true), (false), (NULL)) AS third(c), (VALUES (true), (false), (NULL)) AS fourth(d)");
        var random = new Random(7);
        var implied = 0;
        for (var round = 0; round < 2000; round++)
        {
            var (condition, other) = (Condition(random, 3), Condition(random, 2));
            if (Conjunction.Implies([condition], [other]))
            {
                implied++;
                var met = session.Scalar<long>($"SELECT count(*) FROM rows WHERE coalesce({condition}, false) AND NOT coalesce({other}, false)");
                Assert.True(met == 0, $"{condition} does not imply {other}");
            }
        }

        Assert.InRange(implied, 50, 1950);
    }

    private static string Condition(Random random, int depth) => random.Next(depth == 0 ? 3 : 8) switch
    {
        0 or 1 => $"{"abcd"[random.Next(4)]}",
        2 => $"{"abcd"[random.Next(4)]} IS NOT NULL",
        3 or 4 => $"{Condition(random, depth - 1)} AND {Condition(random, depth - 1)}",
        5 => $"{Condition(random, depth - 1)} OR {Condition(random, depth - 1)}",
        6 => $"NOT ({Condition(random, depth - 1)})",
        _ => $"CASE WHEN {Condition(random, depth - 1)} THEN {Condition(random, depth - 1)} END",
    };

    private static string[] PartsOf(string other) => other.Length == 0 ? [] : [other];
}

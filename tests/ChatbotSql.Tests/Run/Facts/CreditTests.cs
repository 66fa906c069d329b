using System.Globalization;
using System.Numerics;

namespace ChatbotSql.Tests.Run.Facts;

/// <summary>What is reckoned of money in SQL is what whole numbers of any size give.</summary>
public sealed class CreditTests
{
    private const long Whole = 1_000_000_000;

    /// <summary>The largest amount that DECIMAL(18, 4) holds, in whole parts.</summary>
    private const long Most = 999_999_999_999_999_999;

    private static readonly long[] Parts = [0, 1, 4, 5, 9_999, 10_000, 999_999_999, 1_000_000_000, 1_000_000_001, 12_345_678_901_234, Most - 1, Most, -1, -5, -19_900, -Most];

    private static readonly long[] Shares = [0, 1, 333_333_333, 499_999_999, 500_000_000, 500_000_001, Whole - 1, Whole];

    [Fact]
    public void Credit_IsTheAmountTimesItsShare_RoundedAwayFromZero()
    {
        using var session = FactMacros.Open();
        var random = new Random(11);
        var cases = Parts.SelectMany(parts => Shares.Select(share => (Parts: parts, Share: share)))
            .Concat(Enumerable.Range(0, 500).Select(_ => (Parts: random.NextInt64(-Most, Most) / (long)Math.Pow(10, random.Next(18)), Share: random.NextInt64(Whole + 1))))
            .ToList();
        var rows = session.Rows($"""
            SELECT credit_of(amount, share), whole_parts(amount)
            FROM (VALUES {string.Join(", ", cases.Select((one, number) => $"({number}, {Amount(one.Parts)}, {one.Share})"))}) AS cases (number, amount, share)
            ORDER BY number
            """).Rows;

        Assert.Equal(cases.Select(one => new object?[] { Credit(one.Parts, one.Share), Math.Abs(one.Parts) }), rows);
    }

    [Theory]
    [InlineData("first_touch", new long[] { 0, 1000000000, 1000000000, 1000000000 })]
    [InlineData("last_touch", new long[] { 0, 0, 0, 1000000000 })]
    [InlineData("linear", new long[] { 0, 333333333, 666666667, 1000000000 })]
    [InlineData("position_based", new long[] { 0, 400000000, 600000000, 1000000000 })]
    [InlineData("position_based", new long[] { 0, 500000000, 1000000000 })]
    [InlineData("position_based", new long[] { 0, 1000000000 })]
    [InlineData("time_decay", new long[] { 0, 142857143, 428571429, 1000000000 })]
    public void Shares_AreOfAllTouchesUpToAPlace(string model, long[] expected)
    {
        var touches = expected.Length - 1;
        using var session = FactMacros.Open();

        // Under time decay, each touch weighs twice the one before it.
        var shares = Enumerable.Range(0, touches + 1).Select(place =>
            session.Scalar<long>($"SELECT share_until({place}::BIGINT, {touches}::BIGINT, '{model}', 400000000::BIGINT, 200000000::BIGINT, {((1L << place) - 1) * Whole / 4}, {((1L << touches) - 1) * Whole / 4}::HUGEINT)"));

        Assert.Equal(expected, shares);
    }

    private static decimal Credit(long parts, long share) =>
        Math.Sign(parts) * (decimal)(((2 * BigInteger.Abs(parts) * share) + Whole) / (2 * Whole)) / 10_000;

    private static string Amount(long parts) => string.Create(CultureInfo.InvariantCulture, $"CAST({parts / 10_000m:F4} AS DECIMAL(18, 4))");
}

using System.Collections.Immutable;

namespace ChatbotSql.Plan;

/// <summary>What a measure makes of the rows that count for it. Texts are the author's own SQL.</summary>
public abstract record Aggregate
{
    /// <summary>The author's own call, without its FILTER clause.</summary>
    public sealed record Written(string Call) : Aggregate;

    /// <summary>The author's median or quantile, whatever digits a number between two values has that the values themselves do not.</summary>
    public sealed record Between(string Call, string Argument) : Aggregate
    {
        /// <summary>The call with another first argument.</summary>
        public string Over(string argument) =>
            $"{Call[..Start]}{argument}{Call[(Start + Argument.Length)..]}";

        private int Start => Call.IndexOf(Argument, Call.IndexOf('(', StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>The number of rows.</summary>
    public sealed record Rows : Aggregate;

    /// <summary>The number of rows that have a value.</summary>
    public sealed record Values(string Argument) : Aggregate;

    /// <summary>The values in ascending order, from which those around the median are taken.</summary>
    public sealed record InOrder(string Argument) : Aggregate;

    /// <summary>The number of rows that do not meet the condition of a band.</summary>
    public sealed record Breaks(string Condition) : Aggregate;

    /// <summary>The number of rows that the numerator of a ratio counts and its denominator does not.</summary>
    public sealed record Outside(ImmutableArray<string> Numerator, ImmutableArray<string> Denominator) : Aggregate;

    /// <summary>The number of rows that add something.</summary>
    public sealed record Clusters(RowAmount Amount) : Aggregate;

    /// <summary>The sum of what two amounts of a row are, multiplied.</summary>
    public sealed record Products(RowAmount One, RowAmount Other) : Aggregate;
}

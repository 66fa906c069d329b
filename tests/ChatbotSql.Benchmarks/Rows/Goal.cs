using System.Globalization;

namespace ChatbotSql.Benchmarks.Rows;

/// <summary>What a row's figure should be.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Most">The most that it may be, or null.</param>
/// <param name="Least">The least that it may be, or null.</param>
internal sealed record Goal(string Text, double? Most, double? Least)
{
    /// <summary>For rows that inform, and for sizes that no goal speaks of.</summary>
    public static Goal None { get; } = new("", null, null);

    public bool IsStated => Most is not null || Least is not null;

    public static Goal AtMost(double most, string unit) => new(string.Create(CultureInfo.InvariantCulture, $"at most {most:0.###}{unit}"), most, null);

    public static Goal AtLeast(double least, string unit) => new(string.Create(CultureInfo.InvariantCulture, $"at least {least:0.###}{unit}"), null, least);

    /// <summary>The goal of a size that it does not hold for: shown, not judged.</summary>
    public Goal Unjudged(string at) => new($"({Text} at {at})", null, null);

    public bool IsMet(double figure) => !(figure > Most) && !(figure < Least);
}

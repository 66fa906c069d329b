namespace ChatbotSql.Expressions;

/// <summary>How large a value may become, in bytes; more than that it is not, if texts of the data are of usual length.</summary>
/// <param name="Total">The whole value.</param>
/// <param name="Count">Of a list, how many elements it has.</param>
/// <param name="Element">Of a list, the largest of them.</param>
internal readonly record struct ValueSize(double Total, double Count, double Element)
{
    /// <summary>What a number, a time or the head of a text takes.</summary>
    public const double Head = 16;

    /// <summary>A value of a column; a list in one is short.</summary>
    public static ValueSize Column { get; } = new(100, 10, 100);

    public static ValueSize Unbounded { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);

    public static ValueSize Scalar(double bytes) => new(Math.Max(Head, bytes), 1, Math.Max(Head, bytes));

    public static ValueSize List(double count, double element) => new(count * Math.Max(Head, element), count, Math.Max(Head, element));

    /// <summary>A value made of all of the others.</summary>
    public static ValueSize Of(IReadOnlyCollection<ValueSize> parts) => new(
        Head + parts.Sum(part => part.Total),
        Math.Max(1, parts.Sum(part => part.Count)),
        parts.Select(part => part.Element).DefaultIfEmpty(Head).Max());

    public ValueSize Times(double factor) => new(Total * factor, Count * factor, Element * factor);
}

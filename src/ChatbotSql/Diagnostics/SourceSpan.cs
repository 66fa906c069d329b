namespace ChatbotSql.Diagnostics;

/// <summary>A stretch of a file: where a value stands, for messages.</summary>
/// <param name="Source">The file.</param>
/// <param name="Start">0-based index of the first UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public sealed record SourceSpan(SourceText Source, int Start, int Length)
{
    public int Line => Source.LineOf(Start);

    public int Column => Source.ColumnOf(Start);

    /// <summary>Whether another stretch begins within this one.</summary>
    public bool Covers(SourceSpan other) => Source == other.Source && Start <= other.Start && other.Start < Start + Math.Max(1, Length);

    /// <summary>The stretch as it is written in the file.</summary>
    public string Slice => Source.Text.Substring(Start, Length);

    public override string ToString() => $"{Source.Path}:{Line}:{Column}";
}

namespace ChatbotSql.Run.Parts;

/// <summary>What is known of the events of a file.</summary>
/// <param name="FirstAt">Their first time, in microseconds since 1970; null where none has one.</param>
/// <param name="LastAt">Their last.</param>
/// <param name="Undated">How many have no time.</param>
/// <param name="Weight">How much is made of them.</param>
internal sealed record TimedFile(string Source, int File, long? FirstAt, long? LastAt, long Undated, long Weight)
{
    /// <summary>How much is made of those before a moment, were they spread evenly.</summary>
    public double WeightBefore(long moment) =>
        moment <= FirstAt || FirstAt is null ? 0 : moment > LastAt ? Weight : (double)Weight * (moment - FirstAt.Value) / (LastAt!.Value - FirstAt.Value);
}

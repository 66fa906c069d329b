namespace ChatbotSql.Run;

/// <summary>Counts the steps of a build and tells who listens.</summary>
internal sealed class BuildSteps(IProgress<BuildProgress>? progress, int total)
{
    private int done;

    public void Next(string step) => progress?.Report(new BuildProgress(step, done++, total));
}

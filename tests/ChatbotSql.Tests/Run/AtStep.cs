using ChatbotSql.Run;

namespace ChatbotSql.Tests.Run;

/// <summary>Does something once, when a step of a build begins.</summary>
internal sealed class AtStep(string step, Action act) : IProgress<BuildProgress>
{
    private bool isDone;

    public void Report(BuildProgress value)
    {
        if (!isDone && value.Step == step)
        {
            isDone = true;
            act();
        }
    }
}

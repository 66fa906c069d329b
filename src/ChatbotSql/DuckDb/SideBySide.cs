namespace ChatbotSql.DuckDb;

/// <summary>Does several things at a time.</summary>
internal static class SideBySide
{
    /// <summary>Returns when all have ended, whatever became of them.</summary>
    /// <param name="here">Done by the caller's thread.</param>
    /// <param name="beside">Done by other threads. None may wait for what the caller's does not begin.</param>
    public static void Run(Action here, params Action[] beside)
    {
        var others = beside.Select(Task.Run).ToArray();
        try
        {
            here();
        }
        finally
        {
            foreach (var other in others)
            {
                WaitFor(other);
            }
        }

        foreach (var other in others)
        {
            other.GetAwaiter().GetResult();
        }
    }

    /// <summary>Returns when it has ended, whatever became of it; the caller's thread does it where no other has begun it yet.</summary>
    private static void WaitFor(Task task)
    {
        try
        {
            task.Wait();
        }
        catch (AggregateException)
        {
            // It is thrown as it was when all have ended.
        }
    }
}

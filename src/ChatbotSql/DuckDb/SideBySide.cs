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

    /// <summary>Does what no thread was free for.</summary>
    private static void WaitFor(Task task)
    {
        try
        {
            task.Wait();
        }
        catch (AggregateException)
        {
            // It is thrown when all have ended, as it was.
        }
    }
}

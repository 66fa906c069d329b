namespace ChatbotSql.Validate;

/// <summary>Does several things at a time.</summary>
internal static class SideBySide
{
    /// <summary>Returns when all have ended, whatever became of them.</summary>
    /// <param name="here">Done by the caller's thread.</param>
    /// <param name="beside">Done by other threads.</param>
    public static void Run(Action here, params Action[] beside)
    {
        var others = beside.Select(Task.Run).ToArray();
        try
        {
            here();
        }
        finally
        {
            Task.WhenAny(Task.WhenAll(others)).Wait();
        }

        foreach (var other in others)
        {
            other.GetAwaiter().GetResult();
        }
    }
}

namespace ChatbotSql.Validate;

/// <summary>Does two things at a time.</summary>
internal static class SideBySide
{
    /// <summary>Returns when both have ended, whatever became of them.</summary>
    /// <param name="beside">Done by another thread.</param>
    /// <param name="here">Done by the caller's.</param>
    public static void Run(Action beside, Action here)
    {
        var other = Task.Run(beside);
        try
        {
            here();
        }
        finally
        {
            Task.WhenAny(other).Wait();
        }

        other.GetAwaiter().GetResult();
    }
}

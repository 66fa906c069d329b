namespace ChatbotSql.DuckDb;

/// <summary>Stops what a caller has under way, statements that DuckDB runs included.</summary>
/// <remarks>The token goes with the caller into the tasks that it starts, so that no stage has to hand it on.</remarks>
public static class Interruption
{
    private static readonly AsyncLocal<CancellationToken> Current = new();

    /// <summary>Says that the caller should stop.</summary>
    public static CancellationToken Token => Current.Value;

    /// <summary>Has what the caller does from now on end with an <see cref="OperationCanceledException"/> when a token says so, until the result is disposed of.</summary>
    public static IDisposable On(CancellationToken token)
    {
        var scope = new Scope(Current.Value);
        Current.Value = token;
        return scope;
    }

    private sealed class Scope(CancellationToken before) : IDisposable
    {
        public void Dispose() => Current.Value = before;
    }
}

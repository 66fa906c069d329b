using System.Diagnostics;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Run;

/// <summary>Counts the steps of a build and tells who listens, while a statement runs as well.</summary>
internal sealed class BuildSteps(IProgress<BuildProgress>? progress, int total)
{
    private readonly Lock gate = new();
    private readonly Stopwatch step = new();
    private string name = "";
    private int done = -1;
    private (int Done, int Total) parts = (0, 1);
    private double share;
    private TimeSpan began;
    private (double Percent, ulong Rows, TimeSpan At) seen;

    public void Next(string step)
    {
        lock (gate)
        {
            (name, parts, share, began, seen) = (step, (0, 1), 0, default, default);
            this.step.Restart();
            progress?.Report(new BuildProgress(name, ++done, total));
        }
    }

    /// <summary>Says that a part of the step begins.</summary>
    /// <param name="before">The parts done.</param>
    public void Part(int before, int of)
    {
        lock (gate)
        {
            parts = (before, of);
        }
    }

    /// <summary>Looks at what DuckDB says of its statements until it is disposed of.</summary>
    /// <remarks>Nothing is counted where nobody listens: for small tables, DuckDB counts longer than it works.</remarks>
    public IDisposable? Watch(DuckDbSession session)
    {
        if (progress is null)
        {
            return null;
        }

        session.KeepProgress();
        return new Looks(new Timer(_ => Look(session), null, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.2)));
    }

    private void Look(DuckDbSession session)
    {
        lock (gate)
        {
            var now = session.Connection.GetQueryProgress();
            var percent = Math.Clamp(now.Percentage, 0, 100);
            var isNext = percent < seen.Percent || now.RowsProcessed < seen.Rows;
            began = isNext ? step.Elapsed : began;
            // A step may have several statements, each of which begins at 0.
            share = Math.Max(share, (parts.Done + (percent / 100)) / parts.Total);
            double? rate = now.RowsProcessed > seen.Rows && seen.Rows > 0 && !isNext ? (now.RowsProcessed - seen.Rows) / (step.Elapsed - seen.At).TotalSeconds : null;
            TimeSpan? left = percent is > 5 and < 100 && (step.Elapsed - began).TotalSeconds > 1 ? (step.Elapsed - began) * ((100 - percent) / percent) : null;
            seen = (percent, now.RowsProcessed, step.Elapsed);
            progress!.Report(new BuildProgress(name, done, total, new StepProgress(share, rate, left)));
        }
    }

    /// <summary>Ends once no look is under way: the session may be closed then.</summary>
    private sealed class Looks(Timer timer) : IDisposable
    {
        public void Dispose()
        {
            using var ended = new ManualResetEvent(initialState: false);
            if (timer.Dispose(ended))
            {
                ended.WaitOne();
            }
        }
    }
}

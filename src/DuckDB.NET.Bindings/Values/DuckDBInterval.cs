using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An INTERVAL: months, days and microseconds, none of which stands for another.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval(int Months, int Days, long Micros)
{
    public static implicit operator DuckDBInterval(TimeSpan span) =>
        new(0, span.Days, (span.Ticks - span.Days * TimeSpan.TicksPerDay) / TimeSpan.TicksPerMicrosecond);

    /// <exception cref="ArgumentOutOfRangeException">The interval has months, whose length varies.</exception>
    public static explicit operator TimeSpan(DuckDBInterval interval) => interval.Months == 0
        ? new TimeSpan(interval.Days * TimeSpan.TicksPerDay + interval.Micros * TimeSpan.TicksPerMicrosecond)
        : throw new ArgumentOutOfRangeException(nameof(interval), "An interval with months has no fixed length.");
}

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIMESTAMP as a date and a time; an infinite one has an infinite date.</summary>
/// <remarks>Converted here and not by DuckDB, whose functions end the process on values that have no calendar date.</remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimestamp(DuckDBDateOnly Date, DuckDBTimeOnly Time)
{
    public static DuckDBTimestamp PositiveInfinity { get; } = new(DuckDBDateOnly.PositiveInfinity, default);

    public static DuckDBTimestamp NegativeInfinity { get; } = new(DuckDBDateOnly.NegativeInfinity, default);

    public bool IsPositiveInfinity => Date.IsPositiveInfinity;

    public bool IsNegativeInfinity => Date.IsNegativeInfinity;

    public bool IsInfinity => Date.IsInfinity;

    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp)
    {
        if (timestamp.IsInfinity)
        {
            return timestamp.Micros > 0 ? PositiveInfinity : NegativeInfinity;
        }

        var days = Math.DivRem(timestamp.Micros, TimeSpan.MicrosecondsPerDay, out var micros);
        if (micros < 0)
        {
            days--;
            micros += TimeSpan.MicrosecondsPerDay;
        }

        return new(DuckDBDateOnly.FromDuckDBDate(new() { Days = (int)days }), NativeMethods.DateTimeHelpers.DuckDBFromTime(new() { Micros = micros }));
    }

    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such date.</exception>
    /// <exception cref="OverflowException">DuckDB has no such timestamp.</exception>
    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => new() { Micros = Micros() };

    private long Micros()
    {
        if (IsInfinity)
        {
            return IsPositiveInfinity ? long.MaxValue : -long.MaxValue;
        }

        return checked(Date.ToDuckDBDate().Days * TimeSpan.MicrosecondsPerDay + NativeMethods.DateTimeHelpers.DuckDBToTime(Time).Micros);
    }
}

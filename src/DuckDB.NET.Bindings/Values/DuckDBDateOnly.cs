using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DATE as year, month and day of the Gregorian calendar; year 0 is 1 BC.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDateOnly(int Year, byte Month, byte Day)
{
    private const int DaysInFourCenturies = 146_097;

    /// <summary>The days from 0000-03-01 to 1970-01-01: years are counted from March, so that a leap day ends one.</summary>
    private const int DaysBeforeEpoch = 719_468;

    public static DuckDBDateOnly PositiveInfinity { get; } = FromDuckDBDate(new DuckDBDate { Days = int.MaxValue });

    public static DuckDBDateOnly NegativeInfinity { get; } = FromDuckDBDate(new DuckDBDate { Days = -int.MaxValue });

    public bool IsPositiveInfinity => this == PositiveInfinity;

    public bool IsNegativeInfinity => this == NegativeInfinity;

    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    public static implicit operator DuckDBDateOnly(DateOnly date) => new(date.Year, (byte)date.Month, (byte)date.Day);

    /// <summary>The date; the two infinite ones have no calendar meaning and come back as they went.</summary>
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date)
    {
        var days = date.Days + (long)DaysBeforeEpoch;
        var era = Math.DivRem(days, DaysInFourCenturies, out var dayOfEra);
        if (dayOfEra < 0)
        {
            era--;
            dayOfEra += DaysInFourCenturies;
        }

        var yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - DaysBefore(yearOfEra);
        var month = (5 * dayOfYear + 2) / 153;
        var year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0);
        return new((int)year, (byte)(month < 10 ? month + 3 : month - 9), (byte)(dayOfYear - DaysBeforeMonth(month) + 1));
    }

    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such date, or DuckDB has not.</exception>
    public DuckDBDate ToDuckDBDate()
    {
        var month = Month > 2 ? Month - 3 : Month + 9;
        var year = Year - (Month > 2 ? 0L : 1L);
        var era = (year >= 0 ? year : year - 399) / 400;
        var days = era * DaysInFourCenturies + DaysBefore(year - era * 400) + DaysBeforeMonth(month) + Day - 1 - DaysBeforeEpoch;
        var date = new DuckDBDate { Days = (int)Math.Clamp(days, int.MinValue, int.MaxValue) };
        return FromDuckDBDate(date) == this
            ? date
            : throw new ArgumentOutOfRangeException(null, $"{Year}-{Month}-{Day} is no date.");
    }

    private static long DaysBefore(long yearOfEra) => 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100;

    private static long DaysBeforeMonth(long monthFromMarch) => (153 * monthFromMarch + 2) / 5;
}

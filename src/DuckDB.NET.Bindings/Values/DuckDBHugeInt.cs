using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A signed integer of 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBHugeInt(ulong Lower, long Upper)
{
    /// <exception cref="OverflowException">The value has more than 128 bits.</exception>
    public DuckDBHugeInt(BigInteger value)
        : this((ulong)(value & ulong.MaxValue), checked((long)(value >> 64)))
    {
    }

    public static BigInteger HugeIntMinValue { get; } = (BigInteger)Int128.MinValue;

    public static BigInteger HugeIntMaxValue { get; } = (BigInteger)Int128.MaxValue;

    public BigInteger ToBigInteger() => ((BigInteger)Upper << 64) + Lower;

    public Int128 ToInt128() => new((ulong)Upper, Lower);
}

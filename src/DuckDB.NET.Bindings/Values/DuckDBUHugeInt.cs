using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An unsigned integer of 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBUHugeInt(ulong Lower, ulong Upper)
{
    /// <exception cref="OverflowException">The value is negative or has more than 128 bits.</exception>
    public DuckDBUHugeInt(BigInteger value)
        : this((ulong)(value & ulong.MaxValue), checked((ulong)(value >> 64)))
    {
    }

    public static BigInteger HugeIntMinValue => BigInteger.Zero;

    public static BigInteger HugeIntMaxValue { get; } = (BigInteger)UInt128.MaxValue;

    public BigInteger ToBigInteger() => ((BigInteger)Upper << 64) + Lower;

    public UInt128 ToUInt128() => new(Upper, Lower);
}

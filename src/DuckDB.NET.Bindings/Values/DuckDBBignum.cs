using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An integer of any length.</summary>
/// <param name="Data">Its magnitude, most significant byte first.</param>
/// <param name="IsNegative">1 for a negative number.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBBignum(nint Data, ulong Size, byte IsNegative);

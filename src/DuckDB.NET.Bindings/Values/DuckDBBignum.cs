using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An integer of any length.</summary>
/// <param name="Data">The bytes of its magnitude.</param>
/// <param name="IsNegative">1 for a negative number.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBBignum(nint Data, ulong Size, byte IsNegative);

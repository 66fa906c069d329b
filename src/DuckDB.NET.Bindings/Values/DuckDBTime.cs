using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIME as microseconds since midnight.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTime
{
    public long Micros { readonly get; set; }
}

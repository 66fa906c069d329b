using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIMETZ as DuckDB packs it.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimeTzStruct
{
    public ulong Bits { readonly get; set; }
}

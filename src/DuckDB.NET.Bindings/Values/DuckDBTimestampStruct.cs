using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIMESTAMP as microseconds since 1970-01-01.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimestampStruct
{
    public long Micros { readonly get; set; }

    public readonly bool IsInfinity => Micros is long.MaxValue or -long.MaxValue;
}

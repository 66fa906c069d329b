using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DATE as days since 1970-01-01.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBDate
{
    public int Days { readonly get; set; }

    public readonly bool IsInfinity => Days is int.MaxValue or -int.MaxValue;
}

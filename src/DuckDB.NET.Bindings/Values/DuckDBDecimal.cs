using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DECIMAL: an integer and where its point stands.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDecimal(byte Width, byte Scale, DuckDBHugeInt Value);

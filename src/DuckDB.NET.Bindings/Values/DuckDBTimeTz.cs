using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIMETZ as a time and its offset from UTC in seconds.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimeTz(DuckDBTimeOnly Time, int Offset);

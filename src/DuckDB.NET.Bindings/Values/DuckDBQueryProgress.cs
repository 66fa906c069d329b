using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>How far a query is.</summary>
/// <param name="Percentage">0 to 100, or -1 where it is not known.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBQueryProgress(double Percentage, ulong RowsProcessed, ulong TotalRowsToProcess);

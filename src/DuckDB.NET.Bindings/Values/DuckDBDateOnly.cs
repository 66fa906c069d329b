using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DATE as year, month and day.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly partial record struct DuckDBDateOnly(int Year, byte Month, byte Day)
{
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date) => FromDate(date);

    public DuckDBDate ToDuckDBDate() => ToDate(this);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_from_date")]
    private static partial DuckDBDateOnly FromDate(DuckDBDate date);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_to_date")]
    private static partial DuckDBDate ToDate(DuckDBDateOnly date);
}

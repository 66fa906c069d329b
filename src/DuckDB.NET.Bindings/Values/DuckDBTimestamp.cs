using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIMESTAMP as a date and a time.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly partial record struct DuckDBTimestamp(DuckDBDateOnly Date, DuckDBTimeOnly Time)
{
    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp) => FromTimestamp(timestamp);

    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => ToTimestamp(this);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_from_timestamp")]
    private static partial DuckDBTimestamp FromTimestamp(DuckDBTimestampStruct timestamp);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_to_timestamp")]
    private static partial DuckDBTimestampStruct ToTimestamp(DuckDBTimestamp timestamp);
}

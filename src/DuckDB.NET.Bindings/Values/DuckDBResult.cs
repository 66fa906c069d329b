using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>The result of a statement, laid out as DuckDB has it.</summary>
[StructLayout(LayoutKind.Sequential)]
public partial struct DuckDBResult
{
    private readonly ulong columnCount;
    private readonly ulong rowCount;
    private readonly ulong rowsChanged;
    private readonly nint columns;
    private readonly nint errorMessage;
    private readonly nint data;

    /// <summary>Gives the result's memory back.</summary>
    public void Close() => Destroy(ref this);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_result")]
    private static partial void Destroy(ref DuckDBResult result);
}

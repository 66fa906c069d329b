using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A type of a column or value.</summary>
public sealed partial class DuckDBLogicalType : DuckDBHandle
{
    public DuckDBLogicalType()
        : base(ownsHandle: true)
    {
    }

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_logical_type")]
    private static partial void DestroyNative(ref nint pointer);
}

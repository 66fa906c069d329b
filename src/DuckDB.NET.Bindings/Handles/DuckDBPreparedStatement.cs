using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A prepared statement.</summary>
public sealed partial class DuckDBPreparedStatement : DuckDBHandle
{
    public DuckDBPreparedStatement()
        : base(ownsHandle: true)
    {
    }

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_prepare")]
    private static partial void DestroyNative(ref nint pointer);
}

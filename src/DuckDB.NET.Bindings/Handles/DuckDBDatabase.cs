using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An open database.</summary>
public sealed partial class DuckDBDatabase : DuckDBHandle
{
    public DuckDBDatabase()
        : base(ownsHandle: true)
    {
    }

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_close")]
    private static partial void DestroyNative(ref nint pointer);
}

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Options for opening a database.</summary>
public sealed partial class DuckDBConfig : DuckDBHandle
{
    public DuckDBConfig()
        : base(ownsHandle: true)
    {
    }

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_config")]
    private static partial void DestroyNative(ref nint pointer);
}

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A value for a parameter.</summary>
public sealed partial class DuckDBValue : DuckDBHandle
{
    public DuckDBValue()
        : base(ownsHandle: true)
    {
    }

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_value")]
    private static partial void DestroyNative(ref nint pointer);
}

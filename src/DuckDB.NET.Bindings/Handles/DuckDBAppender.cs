using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A bulk writer into one table.</summary>
public sealed partial class DuckDBAppender : DuckDBHandle
{
    public DuckDBAppender()
        : base(ownsHandle: true)
    {
    }

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_appender_destroy")]
    private static partial void DestroyNative(ref nint pointer);
}

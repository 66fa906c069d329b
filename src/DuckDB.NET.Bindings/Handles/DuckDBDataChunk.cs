using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A batch of rows, held by columns.</summary>
public sealed partial class DuckDBDataChunk : DuckDBHandle
{
    public DuckDBDataChunk()
        : base(ownsHandle: true)
    {
    }

    /// <summary>A chunk that DuckDB owns and destroys.</summary>
    public DuckDBDataChunk(nint chunk)
        : base(ownsHandle: false) => SetHandle(chunk);

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_data_chunk")]
    private static partial void DestroyNative(ref nint pointer);
}

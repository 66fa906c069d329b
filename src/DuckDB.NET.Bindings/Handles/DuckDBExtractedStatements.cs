using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>The statements of one text.</summary>
public sealed partial class DuckDBExtractedStatements : DuckDBHandle
{
    public DuckDBExtractedStatements()
        : base(ownsHandle: true)
    {
    }

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_extracted")]
    private static partial void DestroyNative(ref nint pointer);
}

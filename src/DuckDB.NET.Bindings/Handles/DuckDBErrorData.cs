using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An error and its kind.</summary>
public sealed partial class DuckDBErrorData : DuckDBHandle
{
    public DuckDBErrorData()
        : base(ownsHandle: true)
    {
    }

    public bool HasError => NativeMethods.ErrorData.DuckDBErrorDataHasError(this);

    public string Message => NativeMethods.ErrorData.DuckDBErrorDataMessage(this);

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_error_data")]
    private static partial void DestroyNative(ref nint pointer);
}

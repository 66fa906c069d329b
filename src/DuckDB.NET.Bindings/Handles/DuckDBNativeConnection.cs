using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A connection to a database.</summary>
public sealed partial class DuckDBNativeConnection : DuckDBHandle
{
    public DuckDBNativeConnection()
        : base(ownsHandle: true)
    {
    }

    /// <summary>Asks the running query to stop; may be called from any thread.</summary>
    public void Interrupt() => NativeMethods.Startup.DuckDBInterrupt(this);

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_disconnect")]
    private static partial void DestroyNative(ref nint pointer);
}

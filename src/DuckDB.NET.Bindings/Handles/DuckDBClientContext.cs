using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>What a connection belongs to.</summary>
public sealed partial class DuckDBClientContext : DuckDBHandle
{
    public DuckDBClientContext()
        : base(ownsHandle: true)
    {
    }

    public ulong ConnectionId => NativeMethods.Startup.DuckDBClientContextGetConnectionId(this);

    protected override void Destroy(ref nint pointer) => DestroyNative(ref pointer);

    [LibraryImport(NativeMethods.Library, EntryPoint = "duckdb_destroy_client_context")]
    private static partial void DestroyNative(ref nint pointer);
}

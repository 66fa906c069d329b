using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static unsafe partial class NativeMethods
{
    /// <summary>Databases and connections.</summary>
    public static unsafe partial class Startup
    {
        [LibraryImport(Library, EntryPoint = "duckdb_connect")]
        public static partial DuckDBState DuckDBConnect(DuckDBDatabase database, out DuckDBNativeConnection connection);

        [LibraryImport(Library, EntryPoint = "duckdb_query_progress")]
        public static partial DuckDBQueryProgress DuckDBQueryProgress(DuckDBNativeConnection connection);

        [LibraryImport(Library, EntryPoint = "duckdb_connection_get_client_context")]
        public static partial void DuckDBConnectionGetClientContext(DuckDBNativeConnection connection, out DuckDBClientContext context);

        [LibraryImport(Library, EntryPoint = "duckdb_interrupt")]
        public static partial void DuckDBInterrupt(DuckDBNativeConnection connection);

        [LibraryImport(Library, EntryPoint = "duckdb_client_context_get_connection_id")]
        public static partial ulong DuckDBClientContextGetConnectionId(DuckDBClientContext context);

        [LibraryImport(Library, EntryPoint = "duckdb_open_ext", StringMarshalling = StringMarshalling.Utf8)]
        private static partial DuckDBState Open(string? path, out DuckDBDatabase database, DuckDBConfig config, out nint error);

        /// <param name="path">The file, or null or <c>:memory:</c> for none.</param>
        /// <param name="error">What went wrong; empty where nothing did.</param>
        public static DuckDBState DuckDBOpen(string? path, out DuckDBDatabase database, DuckDBConfig config, out string error)
        {
            var state = Open(path, out database, config, out var message);
            error = TextAndFree(message);
            return state;
        }

        public static string DuckDBLibraryVersion() => Text(LibraryVersion());

        [LibraryImport(Library, EntryPoint = "duckdb_library_version")]
        private static partial nint LibraryVersion();
    }
}

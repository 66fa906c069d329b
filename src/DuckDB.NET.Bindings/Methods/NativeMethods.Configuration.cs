using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static unsafe partial class NativeMethods
{
    /// <summary>Options for opening a database.</summary>
    public static unsafe partial class Configuration
    {
        [LibraryImport(Library, EntryPoint = "duckdb_create_config")]
        public static partial DuckDBState DuckDBCreateConfig(out DuckDBConfig config);

        [LibraryImport(Library, EntryPoint = "duckdb_set_config", StringMarshalling = StringMarshalling.Utf8)]
        public static partial DuckDBState DuckDBSetConfig(DuckDBConfig config, string name, string option);

        [LibraryImport(Library, EntryPoint = "duckdb_config_count")]
        private static partial nint ConfigCount();

        [LibraryImport(Library, EntryPoint = "duckdb_get_config_flag")]
        private static partial DuckDBState GetConfigFlag(nint index, out nint name, out nint description);

        public static int DuckDBConfigCount() => (int)ConfigCount();

        public static DuckDBState DuckDBGetConfigFlag(int index, out string name, out string description)
        {
            var state = GetConfigFlag(index, out var namePointer, out var descriptionPointer);
            name = Text(namePointer);
            description = Text(descriptionPointer);
            return state;
        }
    }
}

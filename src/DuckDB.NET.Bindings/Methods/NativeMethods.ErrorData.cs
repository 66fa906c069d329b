using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static unsafe partial class NativeMethods
{
    /// <summary>Errors.</summary>
    public static unsafe partial class ErrorData
    {
        [LibraryImport(Library, EntryPoint = "duckdb_error_data_error_type")]
        public static partial DuckDBErrorType DuckDBErrorDataErrorType(DuckDBErrorData error);

        [LibraryImport(Library, EntryPoint = "duckdb_error_data_has_error")]
        private static partial byte HasError(DuckDBErrorData error);

        internal static bool DuckDBErrorDataHasError(DuckDBErrorData error) => HasError(error) != 0;

        internal static string DuckDBErrorDataMessage(DuckDBErrorData error) => Text(Message(error));

        [LibraryImport(Library, EntryPoint = "duckdb_error_data_message")]
        private static partial nint Message(DuckDBErrorData error);
    }
}

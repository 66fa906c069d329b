using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static unsafe partial class NativeMethods
{
    /// <summary>Results of statements.</summary>
    public static unsafe partial class Query
    {
        [LibraryImport(Library, EntryPoint = "duckdb_rows_changed")]
        public static partial long DuckDBRowsChanged(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_column_count")]
        public static partial ulong DuckDBColumnCount(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_column_logical_type")]
        public static partial DuckDBLogicalType DuckDBColumnLogicalType(ref DuckDBResult result, long column);

        [LibraryImport(Library, EntryPoint = "duckdb_result_error_type")]
        public static partial DuckDBErrorType DuckDBResultErrorType(ref DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_result_return_type")]
        public static partial DuckDBResultType DuckDBResultReturnType(DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_fetch_chunk")]
        public static partial DuckDBDataChunk DuckDBFetchChunk(DuckDBResult result);

        public static string DuckDBColumnName(ref DuckDBResult result, long column) => Text(ColumnName(ref result, column));

        [LibraryImport(Library, EntryPoint = "duckdb_column_name")]
        private static partial nint ColumnName(ref DuckDBResult result, long column);

        public static string DuckDBResultError(ref DuckDBResult result) => Text(ResultError(ref result));

        [LibraryImport(Library, EntryPoint = "duckdb_result_error")]
        private static partial nint ResultError(ref DuckDBResult result);
    }
}

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

public static unsafe partial class NativeMethods
{
    /// <summary>The statements of one text.</summary>
    public static unsafe partial class ExtractStatements
    {
        [LibraryImport(Library, EntryPoint = "duckdb_prepare_extracted_statement")]
        public static partial DuckDBState DuckDBPrepareExtractedStatement(DuckDBNativeConnection connection, DuckDBExtractedStatements statements, long index, out DuckDBPreparedStatement statement);

        [LibraryImport(Library, EntryPoint = "duckdb_extract_statements", StringMarshalling = StringMarshalling.Utf8)]
        private static partial ulong Extract(DuckDBNativeConnection connection, string query, out DuckDBExtractedStatements statements);

        /// <summary>The number of statements; 0 where the text does not parse.</summary>
        public static int DuckDBExtractStatements(DuckDBNativeConnection connection, string query, out DuckDBExtractedStatements statements) =>
            (int)Extract(connection, query, out statements);

        public static string DuckDBExtractStatementsError(DuckDBExtractedStatements statements) => Text(ExtractError(statements));

        [LibraryImport(Library, EntryPoint = "duckdb_extract_statements_error")]
        private static partial nint ExtractError(DuckDBExtractedStatements statements);
    }
}

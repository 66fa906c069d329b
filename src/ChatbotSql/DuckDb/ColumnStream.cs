using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace ChatbotSql.DuckDb;

/// <summary>Streams columns of fixed width in batches, without a row or a value ever being an object.</summary>
internal static unsafe class ColumnStream
{
    public delegate void Batch<T>(ReadOnlySpan<T> column);

    public delegate void Batch<TFirst, TSecond>(ReadOnlySpan<TFirst> first, ReadOnlySpan<TSecond> second);

    /// <param name="sql">A SELECT of one column without NULLs, of the DuckDB type that the type argument is laid out as.</param>
    /// <exception cref="SqlException">DuckDB refused the statement, or failed at it.</exception>
    public static void Read<T>(DuckDBNativeConnection connection, string sql, Batch<T> batch)
        where T : unmanaged =>
        Read(connection, sql, (chunk, size) => batch(Column<T>(chunk, 0, size)));

    /// <param name="sql">A SELECT of two columns without NULLs, of the DuckDB types that the type arguments are laid out as.</param>
    /// <exception cref="SqlException">DuckDB refused the statement, or failed at it.</exception>
    public static void Read<TFirst, TSecond>(DuckDBNativeConnection connection, string sql, Batch<TFirst, TSecond> batch)
        where TFirst : unmanaged
        where TSecond : unmanaged =>
        Read(connection, sql, (chunk, size) => batch(Column<TFirst>(chunk, 0, size), Column<TSecond>(chunk, 1, size)));

    private static void Read(DuckDBNativeConnection connection, string sql, Action<DuckDBDataChunk, int> batch)
    {
        ExtractStatements.DuckDBExtractStatements(connection, sql, out var statements);
        using (statements)
        {
            if (ExtractStatements.DuckDBPrepareExtractedStatement(connection, statements, 0, out var prepared) != DuckDBState.Success)
            {
                throw SqlException.From(PreparedStatements.DuckDBPrepareError(prepared), sql);
            }

            using (prepared)
            {
                var state = PreparedStatements.DuckDBExecutePreparedStreaming(prepared, out var result);
                try
                {
                    Read(state, result, sql, batch);
                }
                finally
                {
                    result.Close();
                }
            }
        }
    }

    private static void Read(DuckDBState state, DuckDBResult result, string sql, Action<DuckDBDataChunk, int> batch)
    {
        while (state == DuckDBState.Success)
        {
            using var chunk = StreamingResult.DuckDBStreamFetchChunk(result);
            var size = chunk.IsInvalid ? 0 : (int)DataChunks.DuckDBDataChunkGetSize(chunk);
            if (size == 0)
            {
                break;
            }

            batch(chunk, size);
        }

        if (Query.DuckDBResultError(ref result) is { Length: > 0 } error)
        {
            throw SqlException.From(error, sql);
        }
    }

    private static ReadOnlySpan<T> Column<T>(DuckDBDataChunk chunk, int column, int size)
        where T : unmanaged => new(Vectors.DuckDBVectorGetData(DataChunks.DuckDBDataChunkGetVector(chunk, column)), size);
}

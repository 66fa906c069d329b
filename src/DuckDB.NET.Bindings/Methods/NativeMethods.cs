using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>The functions of DuckDB's C API that <c>DuckDB.NET.Data</c> calls, in groups.</summary>
/// <remarks>What each does is said in <c>duckdb.h</c>; here stand only their signatures.</remarks>
public static unsafe partial class NativeMethods
{
    internal const string Library = "duckdb";

    /// <summary>UTF-8 text that DuckDB keeps.</summary>
    private static string Text(nint pointer) => Marshal.PtrToStringUTF8(pointer) ?? "";

    /// <summary>UTF-8 text that DuckDB hands over.</summary>
    private static string TextAndFree(nint pointer)
    {
        try
        {
            return Text(pointer);
        }
        finally
        {
            Free(pointer);
        }
    }

    [LibraryImport(Library, EntryPoint = "duckdb_free")]
    private static partial void Free(nint pointer);
}

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Where a list's items stand in its child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBListEntry(ulong Offset, ulong Length);

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A string of a vector: up to 12 bytes stand in place, longer ones behind a pointer.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe partial struct DuckDBString
{
    private _value_e__Union value;

    /// <summary>The number of UTF-8 bytes.</summary>
    public readonly int Length => (int)value.Inlined.length;

    /// <summary>The UTF-8 bytes; they live as long as the vector.</summary>
    public readonly sbyte* Data => Length <= _value_e__Union.InlinedBytes
        ? (sbyte*)Unsafe.AsPointer(ref Unsafe.AsRef(in value.Inlined.inlined[0]))
        : (sbyte*)value.Pointer.Data;

    [StructLayout(LayoutKind.Explicit)]
    public partial struct _value_e__Union
    {
        internal const int InlinedBytes = 12;

        [FieldOffset(0)]
        internal DuckDBStringInlined Inlined;

        [FieldOffset(0)]
        internal DuckDBStringPointer Pointer;

        public partial struct DuckDBStringInlined
        {
            public uint length;
            public fixed sbyte inlined[InlinedBytes];
        }

        internal struct DuckDBStringPointer
        {
#pragma warning disable CS0649 // DuckDB writes these fields.
            internal uint Length;
            internal uint Prefix;
            internal nint Data;
#pragma warning restore CS0649
        }
    }
}

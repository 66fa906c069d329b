using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A pointer that DuckDB gave out, given back once.</summary>
public abstract class DuckDBHandle(bool ownsHandle) : SafeHandle(0, ownsHandle)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        Destroy(ref handle);
        return true;
    }

    /// <summary>Gives the pointer back and sets it to null.</summary>
    protected abstract void Destroy(ref nint pointer);
}

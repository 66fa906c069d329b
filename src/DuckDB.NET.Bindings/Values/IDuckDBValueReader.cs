namespace DuckDB.NET.Native;

/// <summary>Something that holds one value.</summary>
public interface IDuckDBValueReader
{
    bool IsNull();

    T GetValue<T>();
}

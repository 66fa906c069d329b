namespace DuckDB.NET.Native;

/// <summary>What a statement gives back.</summary>
public enum DuckDBResultType
{
    Invalid,
    ChangedRows,
    Nothing,
    QueryResult,
}

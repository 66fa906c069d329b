namespace ChatbotSql.Benchmarks.Rows;

/// <summary>The names of what is measured.</summary>
internal static class Timed
{
    public const string Build = "build";
    public const string Metrics = "metrics";
    public const string Cells = "cells of every cuboid";
    public const string MedianMetrics = "metrics with medians";
    public const string AloneBuild = "build of conversations alone";
    public const string ShippedBuild = "build of the shipped pack";
    public const string Scan = "scan of the measures";
    public const string ParquetScan = "scan of the Parquet";
    public const string CuboidQueries = "query a cuboid";
    public const string MetricQueries = "query a metric and cuboid";
    public const string Nightly = "nightly build";
    public const string NothingNew = "build with nothing new";
    public const string StoredQuery = "query of stored cells";
    public const string FactQuery = "query of facts";
    public const string LimitedBuild = "limited build";
    public const string LimitedMemory = "memory of the limited build";
    public const string Help = "help";
    public const string Validate = "validate";
    public const string ValidateMany = "validate of many metrics";
}

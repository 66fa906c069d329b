using System.Globalization;
using System.Runtime.InteropServices;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Benchmarks.Measure;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        using var session = DuckDbSession.InMemory();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Processor()}, {Environment.ProcessorCount} cores, {memory:F0} GiB of memory, {RuntimeInformation.OSDescription}
            DuckDB {session.Scalar<string>("SELECT version()")}, {RuntimeInformation.FrameworkDescription}, load at start {Load()}
            """);
    }

    /// <summary>How many threads wanted a core in the last 1, 5 and 15 minutes: beyond the cores, times are those of a busy machine.</summary>
    public static string Load() => string.Join(' ', Line("/proc/loadavg", "").Split(' ').Take(3));

    /// <summary>The most memory that this process has held, in MiB; 0 where the system does not tell.</summary>
    public static double PeakMemory() =>
        Line("/proc/self/status", "VmHWM:") is { Length: > 0 } line
            ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture) / 1024
            : 0;

    private static string Processor() =>
        Line("/proc/cpuinfo", "model name") is { Length: > 0 } line ? line.TrimStart(':', ' ') : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The rest of the first line that begins so.</summary>
    private static string Line(string path, string start)
    {
        var line = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) : null;
        return line is null ? "" : line[start.Length..].Trim();
    }
}

using System.Collections.Immutable;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Validate.Files;

/// <summary>Compares the columns of the Parquet files of a source, which DuckDB unites by name whatever their types are.</summary>
internal static class ParquetColumns
{
    /// <summary>The columns that some files do not have, have twice, or have with another type; and whether there are none, and all are spelled alike.</summary>
    public static (ImmutableArray<ColumnDrift> Drift, bool AreAlike) Compare(DuckDbSession session, InputFiles files)
    {
        var columns = Read(session, files).ToLookup(column => column.Name, StringComparer.OrdinalIgnoreCase);
        var drift = columns.Select(column => DriftOf(column.Key, [.. column], files.Paths)).OfType<ColumnDrift>().ToImmutableArray();
        return (drift, drift.IsEmpty && columns.All(column => column.All(found => found.Name == column.Key)));
    }

    private static ColumnDrift? DriftOf(string name, List<FileColumn> found, ImmutableArray<string> paths)
    {
        var types = found.GroupBy(column => column.Type).OrderByDescending(type => type.Count()).ThenBy(type => type.Key, StringComparer.Ordinal).ToList();
        var having = found.Select(column => column.File).ToHashSet();
        if (types.Count == 1 && found.Count == paths.Length && having.Count == paths.Length)
        {
            return null;
        }

        var twice = found.GroupBy(column => column.File).FirstOrDefault(file => file.Count() > 1);
        return new ColumnDrift(
            name,
            [.. types.Select(type => (type.Key, type.Select(column => column.File).Distinct().Count(), paths[type.Min(column => column.File)]))],
            [.. Enumerable.Range(0, paths.Length).Where(file => !having.Contains(file)).Select(file => paths[file])],
            twice is null ? null : paths[twice.Key]);
    }

    /// <summary>The columns of each file; the type of one that nests is all that is below it.</summary>
    private static List<FileColumn> Read(DuckDbSession session, InputFiles files)
    {
        var rows = session.Rows($"""
            SELECT file_name, name, coalesce(duckdb_type, '{Nests}'), coalesce(num_children, 0)
            FROM parquet_schema({RawReader.Paths(files)})
            """).Rows;
        var columns = new List<FileColumn>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < files.Paths.Length; index++)
        {
            indexes[files.Paths[index]] = index;
        }

        for (var row = 0; row < rows.Count;)
        {
            var (file, children) = ((string)rows[row][0]!, (long)rows[row][3]!);
            row++;
            for (var child = 0; child < children; child++)
            {
                var first = row;
                row = End(rows, row);
                columns.Add(new FileColumn(indexes.GetValueOrDefault(file), (string)rows[first][1]!, string.Join(' ', Enumerable.Range(first, row - first).Select(index => index == first ? rows[index][2] : $"{rows[index][1]} {rows[index][2]}"))));
            }
        }

        return columns;
    }

    private const string Nests = "nested";

    /// <summary>The row after an element and all that is below it.</summary>
    private static int End(IReadOnlyList<object?[]> rows, int row)
    {
        var left = 1L;
        for (; left > 0; row++)
        {
            left += (long)rows[row][3]! - 1;
        }

        return row;
    }

    /// <param name="File">The index of its file.</param>
    private sealed record FileColumn(int File, string Name, string Type);
}

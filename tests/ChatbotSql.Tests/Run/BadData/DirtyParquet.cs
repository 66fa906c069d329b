using System.Text;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>What can be wrong with Parquet files.</summary>
internal static class DirtyParquet
{
    private const string Files = "data/*.parquet";
    private const string All = "read 5 = 5 used\nmade 5 = 5 loaded\nevents e1 e2 e3 e4 e5";
    private const string Columns = "id, 'user_message' AS name, TIMESTAMP '2026-03-04 10:00:00' AS happened, 'c3' AS chat, 4 AS score";

    public static SortedDictionary<string, DirtyCase> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["parquet_without_rows"] = new(Files, With($"SELECT {Columns} FROM (VALUES ('e4')) AS rows(id) WHERE false"), "read 3 = 3 used\nmade 3 = 3 loaded\nevents e1 e2 e3"),
        ["parquet_with_more_columns"] = new(Files, With(Rest($"{Columns}, 1 AS more")), All),
        ["parquet_with_a_union"] = new(Files, With(Rest($"{Columns}, CAST(union_value(number := 1) AS UNION(number INTEGER, text VARCHAR)) AS more, [row(1, 'x')] AS pairs")), All),
        ["parquet_of_other_case"] = new(Files, With(Rest(Columns.Replace("AS chat", "AS CHAT", StringComparison.Ordinal))), All),
        ["parquet_of_wider_numbers"] = new(Files, With(Rest(Columns.Replace("4 AS", "CAST(4 AS HUGEINT) AS", StringComparison.Ordinal))), All),
        ["parquet_of_ids_of_two_types"] = new(
            Files, With(Rest(Columns.Replace("id,", "CAST(right(id, 1) AS INTEGER) AS id,", StringComparison.Ordinal))), "read 5 = 5 used\nmade 5 = 5 loaded\nevents 4 5 e1 e2 e3", FailsAsSql: true),
        ["parquet_without_a_column"] = new(Files, With(Rest(Columns.Replace(", 4 AS score", "", StringComparison.Ordinal))), """
            read 5 = 5 used
            made 5 = 5 loaded
            CSQL174: column `score` of source `log` is not in 1 of the 2 files, where it is NULL: `data/b.parquet`
            events e1 e2 e3 e4 e5
            """),
        ["parquet_that_may_lack_a_column"] = new(Files, With(Rest(Columns.Replace(", 4 AS score", "", StringComparison.Ordinal))), All, "may_lack: {score: INTEGER}"),
        ["parquet_cut_off"] = new(Files, CutOff(200), null),
        ["parquet_cut_off_in_its_mark"] = new(Files, CutOff(2), null),
        ["parquet_of_its_mark_alone"] = new(Files, Bytes(bytes => bytes[..4]), null),
        ["parquet_cut_off_and_left_out"] = new(Files, CutOff(200), """
            read 3 = 3 used
            made 3 = 3 loaded
            CSQL171: 1 of the 2 files of source `log` cannot be read and is left out: `data/b.parquet` is cut off: a Parquet file begins as it does, and its end is missing
            events e1 e2 e3
            """, "max_bad_files: 1"),
        ["parquet_with_a_damaged_footer"] = new(Files, Bytes(DamageFooter), null),
        ["parquet_with_a_damaged_page"] = new(Files, Bytes(bytes => { bytes.AsSpan(4, 30).Fill(0xFF); return bytes; }), null),
        ["parquet_with_a_column_in_upper_and_lower_case"] = new(Files, Renamed("chbt", "Chat"), null),
        ["parquet_with_numbered_columns"] = new(Files, With(Rest($"{Columns}, 'c4' AS chat_1")), All),
        ["parquet_with_a_damaged_page_and_left_out"] = new(Files, Bytes(bytes => { bytes.AsSpan(4, 30).Fill(0xFF); return bytes; }), """
            read 3 = 3 used
            made 3 = 3 loaded
            CSQL171: 1 of the 2 files of source `log` cannot be read and is left out: `data/b.parquet` is damaged: don't know what type
            events e1 e2 e3
            """, "max_bad_files: 1"),
        ["parquet_that_is_empty"] = new(Files, Bytes(_ => []), null),
        ["parquet_that_is_csv"] = new(Files, Bytes(_ => [.. DirtyProject.Good.Select(character => (byte)character)]), null),
        ["parquet_that_is_packed"] = new(Files, Bytes(_ => [0x1F, 0x8B, 8, 0, 0]), null),
        ["parquet_of_times_of_two_types"] = new(Files, With(Rest(Columns.Replace("TIMESTAMP '", "'", StringComparison.Ordinal))), null),
        ["parquet_of_times_with_and_without_zone"] = new(Files, With(Rest(Columns.Replace("TIMESTAMP '", "TIMESTAMPTZ '", StringComparison.Ordinal))), null),
        ["parquet_of_ids_that_are_floating"] = new(Files, With(Rest(Columns.Replace("id,", "CAST(right(id, 1) AS DOUBLE) AS id,", StringComparison.Ordinal))), null),
    };

    private static string Rest(string columns) => $"SELECT {columns} FROM (VALUES ('e4'), ('e5')) AS rows(id)";

    /// <summary>A good file, and one of these rows.</summary>
    private static Action<DirtyProject> With(string select) => project =>
    {
        project.Parquet("data/a.parquet", $"SELECT {Columns} FROM (VALUES ('e1'), ('e2'), ('e3')) AS rows(id)");
        project.Parquet("data/b.parquet", select);
    };

    /// <summary>A good file, and one whose bytes were changed.</summary>
    private static Action<DirtyProject> Bytes(Func<byte[], byte[]> change) => project =>
    {
        With(Rest(Columns))(project);
        project.Write("data/b.parquet", change(File.ReadAllBytes(project.PathOf("data/b.parquet"))));
    };

    private static Action<DirtyProject> CutOff(int bytes) => Bytes(all => all[..^bytes]);

    /// <summary>A good file, and one with a column more whose name is then changed where it is written, as DuckDB would not write it.</summary>
    private static Action<DirtyProject> Renamed(string from, string to) => project =>
    {
        With(Rest($"{Columns}, 'c4' AS {from}"))(project);
        project.Write("data/b.parquet", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(File.ReadAllBytes(project.PathOf("data/b.parquet"))).Replace(from, to, StringComparison.Ordinal)));
    };

    private static byte[] DamageFooter(byte[] bytes)
    {
        var length = BitConverter.ToInt32(bytes, bytes.Length - 8);
        bytes.AsSpan(bytes.Length - 8 - length, 40).Fill(0xFF);
        return bytes;
    }
}

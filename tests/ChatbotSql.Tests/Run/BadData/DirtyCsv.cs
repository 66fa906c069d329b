using System.IO.Compression;
using System.Text;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>What can be wrong with CSV files.</summary>
internal static class DirtyCsv
{
    private const string Header = DirtyProject.Header;
    private const string Rest = "e4,user_message,2026-03-04 10:00:00,c3,\ne5,bot_message,2026-03-04 10:00:02,c3,\n";
    private const string All = "read 5 = 5 used\nmade 5 = 5 loaded\nevents e1 e2 e3 e4 e5";
    private const string Both = "data/*.csv";

    public static SortedDictionary<string, DirtyCase> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["csv_of_other_separators"] = new(Both, With((Header + Rest).Replace(',', ';')), All),
        ["csv_of_tabs"] = new(Both, With((Header + Rest).Replace(',', '\t')), All),
        ["csv_of_other_order"] = new(Both, With("chat,id,name,happened,score\nc3,e4,user_message,2026-03-04 10:00:00,\nc3,e5,bot_message,2026-03-04 10:00:02,\n"), All),
        ["csv_with_more_columns"] = new(Both, With("id,name,happened,chat,score,more\ne4,user_message,2026-03-04 10:00:00,c3,,x\ne5,bot_message,2026-03-04 10:00:02,c3,,x\n"), All),
        ["csv_of_other_case"] = new(Both, With((Header + Rest).Replace(Header, Header.ToUpperInvariant(), StringComparison.Ordinal)), All),
        ["csv_with_byte_order_mark"] = new(Both, With("\uFEFF" + Header + Rest), All),
        ["csv_with_crlf"] = new(Both, With((Header + Rest).Replace("\n", "\r\n", StringComparison.Ordinal)), All),
        ["csv_with_header_only"] = new(Both, With(Header), "read 3 = 3 used\nmade 3 = 3 loaded\nevents e1 e2 e3"),
        ["csv_with_a_line_of_10_mb"] = new(Both, With(Header + "e4,user_message,2026-03-04 10:00:00," + new string('c', 10_000_000) + ",\ne5,bot_message,2026-03-04 10:00:02,c3,\n"), All),
        ["csv_with_a_line_of_35_mb"] = new(Both, With(Header + "e4,user_message,2026-03-04 10:00:00,c3,\ne5," + new string('c', 35_000_000) + "\ne6,bot_message,2026-03-04 10:00:02,c3,\n"), """
            read 6 = 5 used + 1 unreadable
            made 5 = 5 loaded
            CSQL108: source `log`: 1 bad row of 6 left out
            data/b.csv line 3: line size over maximum
            events e1 e2 e3 e4 e6
            """),
        ["csv_with_long_lines_that_are_noted_and_not"] = new("data/*.csv*", project =>
        {
            project.Write("data/a.csv", DirtyProject.Good);
            project.Write("data/b.csv.gz", Packed(Header + "e4,user_message,2026-03-04 10:00:00,c3,\ne5," + new string('c', 17_000_000) + "\n" + new string('d', 40_000_000) + "\ne6,bot_message,2026-03-04 10:00:02,c3,\n"));
        }, """
            read 7 = 5 used + 2 unreadable
            made 5 = 5 loaded
            CSQL108: source `log`: 2 bad rows of 7 left out
            data/b.csv.gz line 3: line size over maximum
            data/b.csv.gz line 4: line size over maximum
            events e1 e2 e3 e4 e6
            """),
        ["csv_with_zero_bytes"] = new(Both, With(Header + "e4,user\0message,2026-03-04 10:00:00,c3,\ne5,bot_message,2026-03-04 10:00:02,c3,\n"), All),
        ["csv_with_quoted_line_ends"] = new(Both, With(Header + "e4,\"user\nmessage\",2026-03-04 10:00:00,\"c,\"\"3\"\"\",\ne5,bot_message,2026-03-04 10:00:02,c3,\n"), All),
        ["csv_with_broken_quote"] = new(Both, With(Header + "e4,user_message,2026-03-04 10:00:00,\"c\"3,\ne5,bot_message,2026-03-04 10:00:02,c3,\n"), """
            read 5 = 4 used + 1 unreadable
            made 4 = 4 loaded
            CSQL108: source `log`: 1 bad row of 5 left out
            data/b.csv line 2: unquoted value
            events e1 e2 e3 e5
            """),
        ["csv_with_broken_quote_alone"] = new("data/b.csv", With(Header + "e4,user_message,2026-03-04 10:00:00,\"c\"3,\ne5,bot_message,2026-03-04 10:00:02,c3,\n"), """
            read 2 = 1 used + 1 unreadable
            made 1 = 1 loaded
            CSQL108: source `log`: 1 bad row of 2 left out
            data/b.csv line 2: unquoted value
            events e5
            """),
        ["csv_with_quote_without_end"] = new(Both, With(Header + "e4,user_message,2026-03-04 10:00:00,\"c3,\ne5,bot_message,2026-03-04 10:00:02,c3,\ne6,bot_message,2026-03-04 10:00:02,c3,\n"), """
            read 6 = 3 used + 3 unreadable
            made 3 = 3 loaded
            CSQL108: source `log`: 3 bad rows of 6 left out
            data/b.csv line 2: a quote has no end: 3 lines are lost
            events e1 e2 e3
            """),
        ["csv_with_a_quote_that_takes_in_many_lines"] = new(Both, With(Header + "e4,user_message,2026-03-04 10:00:00,\"c3,\n" + string.Concat(Enumerable.Range(0, 5000).Select(row => $"r{row},bot_message,2026-03-04 10:00:02,c3,\n\n"))), """
            read 5004 = 3 used + 5001 unreadable
            made 3 = 3 loaded
            CSQL108: source `log`: 5001 bad rows of 5004 left out
            data/b.csv line 2: a quote has no end: 5001 lines are lost
            events e1 e2 e3
            """, "max_bad_rows: 100%"),
        ["csv_with_a_refused_row_of_several_lines"] = new(Both, With(Header + "e4,\"user\nmessage\",2026-03-04 10:00:00,\"c\n3\",,,7\ne5,bot_message,2026-03-04 10:00:02,\"c3,\ne6,bot_message,2026-03-04 10:00:02,c3,\n"), """
            read 6 = 3 used + 3 unreadable
            made 3 = 3 loaded
            CSQL108: source `log`: 3 bad rows of 6 left out
            data/b.csv line 2: too many columns
            data/b.csv line 3: a quote has no end: 2 lines are lost
            events e1 e2 e3
            """),
        ["csv_packed_with_open_quotes"] = new("data/*.csv*", project =>
        {
            project.Write("data/a.csv", DirtyProject.Good);
            project.Write("data/b.csv.gz", Packed(Header + "e4,user_message,2026-03-04 10:00:00,c3,\ne5,user_message,2026-03-04 10:00:00,\"c3,\n"));
            project.Write("data/c.csv.gz", Packed(Header + "e6,user_message,2026-03-04 10:00:00,c3,\ne7,user_message,2026-03-04 10:00:00,\"c3,\n"));
        }, """
            read 7 = 5 used + 2 unreadable
            made 5 = 5 loaded
            CSQL108: source `log`: 2 bad rows of 7 left out
            data/b.csv.gz line 3: unquoted value
            data/c.csv.gz line 3: unquoted value
            events e1 e2 e3 e4 e6
            """),
        ["csv_with_open_quotes_and_other_mistakes"] = new(Both, project =>
        {
            With(Header + "e4,user_message,2026-03-04 10:00:00,c3,,7\ne5,user_message,2026-03-04 10:00:00,\"c3,\n")(project);
            project.Write("data/c.csv", Header + "e6,user_message,2026-03-04 10:00:00,c3,,7\ne7,user_message,2026-03-04 10:00:00,\"c3,\n");
        }, """
            read 7 = 3 used + 4 unreadable
            made 3 = 3 loaded
            CSQL108: source `log`: 4 bad rows of 7 left out
            data/b.csv line 2: too many columns
            data/b.csv line 3: unquoted value
            data/c.csv line 2: too many columns
            data/c.csv line 3: unquoted value
            events e1 e2 e3
            """, "max_bad_rows: 100%"),
        ["csv_with_open_quotes_in_several_files"] = new("data/*.csv", project =>
        {
            foreach (var file in "bcdef")
            {
                project.Write($"data/{file}.csv", Header + $"{file}1,user_message,2026-03-04 10:00:00,c3,\n{file}2,user_message,2026-03-04 10:00:00,\"c\n3\",\n{file}3,user_message,2026-03-04 10:00:00,\"c3,\n");
            }
        }, """
            read 15 = 10 used + 5 unreadable
            made 10 = 10 loaded
            CSQL108: source `log`: 5 bad rows of 15 left out
            data/b.csv line 4: unquoted value
            data/c.csv line 4: unquoted value
            data/d.csv line 4: unquoted value
            data/e.csv line 4: unquoted value
            data/f.csv line 4: unquoted value
            events b1 b2 c1 c2 d1 d2 e1 e2 f1 f2
            """),
        ["csv_with_rows_of_other_lengths"] = new(Both, With(Header + "e4,user_message\ne5,bot_message,2026-03-04 10:00:02,c3,,,9\ne6,bot_message,2026-03-04 10:00:02,c3,\n"), """
            read 6 = 4 used + 2 unreadable
            made 4 = 4 loaded
            CSQL108: source `log`: 2 bad rows of 6 left out
            data/b.csv line 2: missing columns
            data/b.csv line 3: too many columns
            events e1 e2 e3 e6
            """),
        ["csv_of_latin_1"] = new(Both, project => WithBytes(project, Encoding.Latin1.GetBytes(Header + "e4,café,2026-03-04 10:00:00,c3,\ne5,bot_message,2026-03-04 10:00:02,c3,\n")), """
            read 5 = 4 used + 1 unreadable
            made 4 = 4 loaded
            CSQL108: source `log`: 1 bad row of 5 left out
            data/b.csv line 2: invalid encoding
            events e1 e2 e3 e5
            """),
        ["csv_with_too_many_bad_rows"] = new(Both, With(Header + "e4,user_message\n" + Rest), null, "max_bad_rows: 1%"),
        ["csv_with_a_quote_that_loses_too_many"] = new(Both, With(Header + "e4,user_message,2026-03-04 10:00:00,\"c3,\n" + Rest), null, "max_bad_rows: 30%"),
        ["csv_of_utf_16"] = new(Both, project => WithBytes(project, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header + Rest)]), null),
        ["csv_of_utf_16_without_mark"] = new(Both, project => WithBytes(project, Encoding.Unicode.GetBytes(Header + Rest)), null),
        ["csv_that_is_a_page"] = new(Both, With("<!DOCTYPE html>\n<html><head><title>Sign in</title></head>\n<body class=\"x\">\n<p>Hello, you</p>\n</body></html>\n"), null),
        ["csv_that_is_xml"] = new(Both, With("\uFEFF<?xml version=\"1.0\"?>\n<Error><Code>AccessDenied</Code></Error>\n"), null),
        ["csv_that_is_json"] = new(Both, With("[\n {\"id\": 1, \"name\": \"x\"},\n {\"id\": 2}\n]\n"), null),
        ["csv_that_is_json_lines"] = new(Both, With("{\"id\": 1, \"name\": \"x\"}\n"), null),
        ["csv_that_is_a_line_of_words"] = new(Both, With("Internal Server Error\n"), null),
        ["csv_that_is_a_line_of_words_before_others"] = new(Both, project => { With(Header + Rest)(project); project.Write("data/c.csv", Header); project.Write("data/0.csv", "Internal Server Error\n"); }, null),
        ["csv_that_is_a_line_of_words_left_out"] = new(Both, With("Internal Server Error\n"), """
            read 3 = 3 used
            made 3 = 3 loaded
            CSQL171: 1 of the 2 files of source `log` cannot be read and is left out: `data/b.csv` has no column `id`, which `a.csv` has
            events e1 e2 e3
            """, "max_bad_files: 1"),
        ["csv_that_is_a_page_left_out"] = new(Both, With("\n<html><body>Sign in</body></html>\n"), """
            read 3 = 3 used
            made 3 = 3 loaded
            CSQL171: 1 of the 2 files of source `log` cannot be read and is left out: `data/b.csv` is a web page or XML, as servers send it in place of a file
            events e1 e2 e3
            """, "max_bad_files: 1"),
        ["csv_that_is_empty"] = new(Both, With(""), null),
        ["csv_without_a_column"] = new(Both, With("id,name,happened,score\ne4,user_message,2026-03-04 10:00:00,\n"), null),
        ["csv_with_a_column_twice"] = new(Both, With("id,name,happened,chat,score,chat\ne4,user_message,2026-03-04 10:00:00,c3,,c4\n"), null),
        ["csv_with_mixed_line_ends"] = new("data/b.csv", With(Header + Rest.Replace("\n", "\r\n", StringComparison.Ordinal)), "read 2 = 2 used\nmade 2 = 2 loaded\nevents e4 e5"),
        ["csv_with_lines_that_end_in_two_ways"] = new("data/b.csv", With(Header + Rest[..^1].Replace("\n", "\r\n", StringComparison.Ordinal) + "\n"), "read 2 = 2 used\nmade 2 = 2 loaded\nevents e4 e5"),
        ["csv_with_mixed_line_ends_beside_others"] = new(Both, With(Header + Rest.Replace("\n", "\r\n", StringComparison.Ordinal)), All),
        ["csv_that_is_parquet"] = new(Both, project => { With("")(project); project.Parquet("data/b.csv", "SELECT 1 AS id"); }, null),
        ["csv_that_is_packed"] = new(Both, project => WithBytes(project, [0x1F, 0x8B, 8, 0]), null),
        ["csv_that_is_named_gz"] = new("data/*.csv*", project => { With(Header)(project); project.Write("data/c.csv.gz", Header + Rest); }, null),
        ["csv_of_blank_lines"] = new(Both, With("\n\n"), null),
        ["csv_packed_in_two_pieces"] = new("data/*.csv*", Gzip(bytes => [.. bytes, .. Packed("e6,bot_message,2026-03-04 10:00:02,c3,\n")]), "read 6 = 6 used\nmade 6 = 6 loaded\nevents e1 e2 e3 e4 e5 e6"),
        ["csv_packed_and_cut_off"] = new("data/*.csv*", Gzip(bytes => bytes[..(bytes.Length / 2)]), null),
        ["csv_packed_and_cut_off_in_its_checksum"] = new("data/*.csv*", Gzip(bytes => bytes[..^3]), null),
        ["csv_packed_with_a_changed_byte"] = new("data/*.csv*", Gzip(bytes => { bytes[^5] ^= 1; return bytes; }), null),
        ["csv_packed_with_zero_bytes_behind"] = new("data/*.csv*", Gzip(bytes => [.. bytes, .. new byte[512]]), null),
        ["csv_packed_by_zstd"] = new("data/*.csv*", Zstd(bytes => [.. bytes, 0x5A, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]), All),
        ["csv_packed_by_zstd_and_cut_off"] = new("data/*.csv*", Zstd(bytes => bytes[..^1]), null),
        ["csv_packed_and_cut_off_and_left_out"] = new("data/*.csv*", Gzip(bytes => bytes[..^3]), """
            read 3 = 3 used
            made 3 = 3 loaded
            CSQL171: 1 of the 2 files of source `log` cannot be read and is left out: `data/b.csv.gz` is cut off or damaged: it does not unpack to what gzip packed
            events e1 e2 e3
            """, "max_bad_files: 1"),
        ["csv_left_out"] = new(Both, With(""), """
            read 3 = 3 used
            made 3 = 3 loaded
            CSQL171: 1 of the 2 files of source `log` cannot be read and is left out: `data/b.csv` is empty: not even a header says its columns
            events e1 e2 e3
            """, "max_bad_files: 1"),
        ["csv_of_which_more_are_bad_than_allowed"] = new(Both, project => { With("")(project); project.Write("data/c.csv", ""); }, null, "max_bad_files: 1"),
    };

    /// <summary>A good file, and one of this text.</summary>
    private static Action<DirtyProject> With(string text) => project => WithBytes(project, Encoding.UTF8.GetBytes(text));

    private static void WithBytes(DirtyProject project, byte[] bytes)
    {
        project.Write("data/a.csv", DirtyProject.Good);
        project.Write("data/b.csv", bytes);
    }

    /// <summary>A good file, and one that gzip packed and something was done to.</summary>
    private static Action<DirtyProject> Gzip(Func<byte[], byte[]> change) => project =>
    {
        project.Write("data/a.csv", DirtyProject.Good);
        project.Write("data/b.csv.gz", change(Packed(Header + Rest)));
    };

    private static Action<DirtyProject> Zstd(Func<byte[], byte[]> change) => project =>
    {
        project.Write("data/a.csv", DirtyProject.Good);
        project.Write("rest.csv", Header + Rest);
        project.Copy($"FROM read_csv('{project.PathOf("rest.csv")}', all_varchar = true, header = true)", "data/b.csv.zst", "FORMAT csv, COMPRESSION zstd");
        project.Write("data/b.csv.zst", change(File.ReadAllBytes(project.PathOf("data/b.csv.zst"))));
    };

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}

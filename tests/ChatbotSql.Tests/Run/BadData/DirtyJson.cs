using System.Text;

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>What can be wrong with JSON files.</summary>
internal static class DirtyJson
{
    private const string Files = "data/*.jsonl";
    private const string All = "read 5 = 5 used\nmade 5 = 5 loaded\nevents e1 e2 e3 e4 e5";
    private static readonly string[] Rest = [Row("\"e4\""), Row("\"e5\"")];

    public static SortedDictionary<string, DirtyCase> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["json_with_byte_order_mark"] = new(Files, With("\uFEFF" + Lines(Rest)), All),
        ["json_of_one_array"] = new("data/*.json*", project => { With("")(project); File.Delete(project.PathOf("data/b.jsonl")); project.Write("data/c.json", $"[{string.Join(",", Rest)}]"); }, All),
        ["json_that_is_empty"] = new(Files, With(""), "read 3 = 3 used\nmade 3 = 3 loaded\nevents e1 e2 e3"),
        ["json_with_more_fields"] = new(Files, With(Lines([.. Rest.Select(row => row.Replace("}", ",\"more\":{\"a\":[1]}}", StringComparison.Ordinal))])), All),
        ["json_without_a_field"] = new(Files, With(Lines([.. Rest.Select(row => row.Replace(",\"score\":4", "", StringComparison.Ordinal))])), All),
        ["json_of_an_array_without_rows"] = new(Files, With("[]\n"), "read 3 = 3 used\nmade 3 = 3 loaded\nevents e1 e2 e3"),
        ["json_that_is_empty_alone"] = new("data/b.jsonl", With(""), null),
        ["json_of_arrays_without_rows_alone"] = new("data/[b-c].jsonl", project => { With("[]")(project); project.Write("data/c.jsonl", " [ ]\n"); }, null),
        ["json_without_rows_of_known_columns"] = new("data/b.jsonl", With("[]"), "read 0 = \nmade 0 = \nevents ", "may_lack: {id: VARCHAR, name: VARCHAR, happened: TIMESTAMP, chat: VARCHAR, score: INTEGER}"),
        ["json_of_values_beside_an_empty_one"] = new("data/[a-c].jsonl", project => { With("")(project); project.Write("data/c.jsonl", Lines(Row("\"e4\""), "[1, 2]", "\"x\"")); }, null),
        ["json_of_ids_of_two_types"] = new(Files, With(Lines(Row("4"), Row("\"e5\""))), "read 5 = 5 used\nmade 5 = 5 loaded\nevents 4 e1 e2 e3 e5"),
        ["json_of_ids_past_64_bits"] = new(Files, With(Lines(Row("123456789012345678901234567890"), Row("\"e5\""))), "read 5 = 5 used\nmade 5 = 5 loaded\nevents 12345678901234567890 e1 e2 e3 e5"),
        ["json_cut_off"] = new(Files, With(Lines(Rest)[..^10]), null),
        ["json_cut_off_and_left_out"] = new(Files, With(Lines(Rest)[..^10]), """
            read 3 = 3 used
            made 3 = 3 loaded
            CSQL171: 1 of the 2 files of source `log` cannot be read and is left out: `data/b.jsonl` is no valid JSON at byte 80 in line 3: unexpected end of data
            events e1 e2 e3
            """, "max_bad_files: 1"),
        ["json_with_a_broken_line"] = new(Files, With(Lines(Row("\"e4"), Row("\"e5\""))), null),
        ["json_of_a_value_that_is_no_object_beside_objects"] = new(Files, With("5\n"), null),
        ["json_of_values_that_are_no_objects"] = new(Files, With(Lines(Row("\"e4\""), "[1, 2]", "\"x\"")), null),
        ["json_with_a_field_of_other_case"] = new(Files, With(Lines([.. Rest.Select(row => row.Replace("\"chat\"", "\"Chat\"", StringComparison.Ordinal))])), null),
        ["json_with_a_field_twice"] = new(Files, With(Lines(Row("\"e4\"").Replace("}", ",\"id\":\"e5\"}", StringComparison.Ordinal))), null),
        ["json_of_utf_16"] = new(Files, project => { With("")(project); project.Write("data/b.jsonl", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Lines(Rest))]); }, null),
        ["json_that_is_parquet"] = new(Files, project => { With("")(project); project.Parquet("data/b.jsonl", "SELECT 1 AS id"); }, null),
        ["json_that_is_a_page"] = new(Files, With("<html>\n<body>Sign in</body></html>\n"), null),
        ["json_of_half_a_surrogate"] = new(Files, With(Lines(Row("\"e\\ud800\""))), null),
        ["json_of_times_of_two_types"] = new(Files, With(Lines(Row("\"e4\"").Replace("\"2026-03-04 10:00:00\"", "1772618400", StringComparison.Ordinal))), null),
    };

    private static string Row(string id) => $$"""{"id":{{id}},"name":"user_message","happened":"2026-03-04 10:00:00","chat":"c3","score":4}""";

    private static string Lines(params string[] rows) => string.Concat(rows.Select(row => $"{row}\n"));

    private static Action<DirtyProject> With(string text) => project =>
    {
        project.Write("data/a.jsonl", Lines(Row("\"e1\""), Row("\"e2\""), Row("\"e3\"")));
        project.Write("data/b.jsonl", text);
    };
}

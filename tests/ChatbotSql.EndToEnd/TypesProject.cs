namespace ChatbotSql.EndToEnd;

/// <summary>A built project of one ticket, with a column, and a dimension, of each of many types.</summary>
public sealed class TypesProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TypesProject()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "metrics"));
        File.WriteAllText(Path.Combine(folder.Path, "tickets.csv"), "id,opened\n1,2026-01-05T10:00:00Z\n");
        File.WriteAllText(Path.Combine(folder.Path, "chatbotsql.yml"), $"""
            name: types
            sources:
              - name: desk
                feeds: tickets
                files: tickets.csv
                columns:
                  ticket_id: id
                  opened_at: opened
            {Lines("      ", value => $"{value.Name}: \"{value.Sql}\"")}

            """);
        File.WriteAllText(Path.Combine(folder.Path, "metrics", "types.yml"), $"""
            dimensions:
            {Lines("  - ", value => $"{{name: {value.Name}, facts: [tickets], description: A value.}}")}
            metrics:
              - name: filled
                description: Tickets that have all of them.
                fact: tickets
                unit: count
                better: neither
                proves: service
                value: count_if({string.Join(" AND ", Values.Select(value => $"{value.Name} IS NOT NULL"))})
                segments: [{string.Join(", ", Values.Select(value => value.Name))}]

            """);
        var build = Run("build");
        Assert.True(build.ExitCode == 0, build.Error);
    }

    /// <summary>What each is, as SQL, and as DuckDB writes it. Two are named like columns of the list of metrics.</summary>
    public static IReadOnlyList<(string Name, string Sql, string Shown)> Values { get; } =
    [
        ("endless_date", "DATE 'infinity'", "infinity"),
        ("far_date", "DATE '290000-01-01'", "290000-01-01"),
        ("endless_time", "TIMESTAMP '-infinity'", "-infinity"),
        ("far_time", "TIMESTAMP '290000-01-01 12:00:00'", "290000-01-01 12:00:00"),
        ("zoned_time", "TIMESTAMPTZ '2026-01-05 11:00:00+01'", "2026-01-05 10:00:00+00"),
        ("exact_time", "TIMESTAMP_NS '2026-01-05 10:00:00.123456789'", "2026-01-05 10:00:00.123456789"),
        ("last_hour", "TIME '24:00:00'", "24:00:00"),
        ("unit", "INTERVAL '14 months'", "1 year 2 months"),
        ("tags", "[1, NULL]", "[1, NULL]"),
        ("dates", "[DATE '2026-01-05', DATE 'infinity']", "[2026-01-05, infinity]"),
        ("ids", "[UUID '00000000-0000-0000-0000-000000000001']", "[00000000-0000-0000-0000-000000000001]"),
        ("prices", "MAP {DATE '2026-01-05': 1.5}", "{2026-01-05=1.5}"),
        ("record", "{'a': [NULL, 2]}", "{'a': [NULL, 2]}"),
        ("bytes", "CAST('a' AS BLOB) || unhex('00ff')", @"a\x00\xFF"),
    ];

    /// <summary>The generated file.</summary>
    public string Database => Path.Combine(folder.Path, "build", "types.duckdb");

    public ProcessResult Run(params string[] arguments) => Processes.Run(folder.Path, arguments);

    public void Dispose() => folder.Dispose();

    private static string Lines(string before, Func<(string Name, string Sql, string Shown), string> line) => string.Join('\n', Values.Select(value => before + line(value)));
}

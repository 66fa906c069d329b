namespace ChatbotSql.Tests.Run.Load;

/// <summary>A file has one name, whatever is recorded of it.</summary>
public sealed class RejectedFilesTests
{
    /// <summary>Of the four rows, the reader refuses the second for its columns, and the third has a time before all chatbots.</summary>
    [Fact]
    public void A_file_outside_the_project_has_the_name_that_files_are_listed_by()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "log.csv"), """
            id,name,happened,chat
            e1,user_message,2026-03-04 10:00:00,c1
            e2,user_message,2026-03-04 10:00:05,c1,more,than,there,is
            e3,user_message,1970-03-04 10:00:00,c1
            e4,user_message,2026-03-04 10:00:00,c1

            """);
        using var project = new WrittenProject($"""
            sources:
              - name: log
                feeds: events
                timezone: UTC
                files: "{folder.Path}/*.csv"
                columns: [ID]
            """.Replace("[ID]", "{event_id: id, event_name: name, occurred_at: happened, conversation_id: chat}", StringComparison.Ordinal));

        project.Build();

        var path = Assert.Single(project.Rows("SELECT path FROM meta.files"));
        Assert.StartsWith("../", path, StringComparison.Ordinal);
        Assert.Equal([$"{path}|", $"{path}|3"], project.Rows("SELECT file, line FROM meta.rejected_rows ORDER BY line NULLS FIRST"));
    }
}

namespace ChatbotSql.Tests.Run.BadData;

/// <summary>Values that are impossible, rows that repeat, and files that are not where they are named.</summary>
internal static class DirtyValues
{
    private const string All = "read 3 = 3 used\nmade 3 = 3 loaded\nevents e1 e2 e3";

    public static SortedDictionary<string, DirtyCase> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["times_that_do_not_exist"] = new("data/a.csv", Rows("e4,user_message,2026-02-30 10:00:00,c3,", "e5,user_message,2026-03-04 25:00:00,c3,"), """
            read 5 = 5 used
            made 5 = 3 loaded + 2 rejected
            CSQL108: source `log`: 2 bad rows of 5 left out
            data/a.csv row 4: occurred_at is not a time
            data/a.csv row 5: occurred_at is not a time
            events e1 e2 e3
            """),
        ["times_far_away"] = new("data/a.csv", Rows("e4,user_message,0001-01-01 00:00:00,c3,", "e5,user_message,9999-12-31 00:00:00,c3,", "e6,user_message,1970-01-01 00:00:00,c3,"), """
            read 6 = 6 used
            made 6 = 3 loaded + 3 rejected
            CSQL108: source `log`: 3 bad rows of 6 left out
            data/a.csv row 4: occurred_at is before 1990 or after 2099
            data/a.csv row 5: occurred_at is before 1990 or after 2099
            data/a.csv row 6: occurred_at is before 1990 or after 2099
            events e1 e2 e3
            """),
        ["numbers_that_are_none"] = new("data/a.csv", Rows("e4,csat_submitted,2026-03-04 10:00:00,c3,NaN", "e5,csat_submitted,2026-03-04 10:00:00,c3,Infinity", "e6,csat_submitted,2026-03-04 10:00:00,c3,99999999999999999999999"), """
            read 6 = 6 used
            made 6 = 3 loaded + 3 rejected
            CSQL108: source `log`: 3 bad rows of 6 left out
            data/a.csv row 4: score is not a DECIMAL(18,4)
            data/a.csv row 5: score is not a DECIMAL(18,4)
            data/a.csv row 6: score is not a DECIMAL(18,4)
            events e1 e2 e3
            """),
        ["ids_twice_within_a_file"] = new("data/a.csv", Rows("e1,chat_opened,2026-03-02 10:00:00,c1,", "e2,user_message,2026-03-02 10:00:05,c1,"), "read 5 = 5 used\nmade 5 = 3 loaded + 2 duplicate\nevents e1 e2 e3"),
        ["ids_twice_across_files"] = new("data/*.csv", project => { Rows()(project); project.Write("data/b.csv", DirtyProject.Good); }, "read 6 = 6 used\nmade 6 = 3 loaded + 3 duplicate\nevents e1 e2 e3"),
        ["rows_without_a_name"] = new("data/a.csv", Rows("e4,,2026-03-04 10:00:00,c3,"), """
            read 4 = 4 used
            made 4 = 3 loaded + 1 rejected
            CSQL108: source `log`: 1 bad row of 4 left out
            data/a.csv row 4: event_name is missing
            events e1 e2 e3
            """),
        ["a_path_of_unusual_characters"] = new("\"data/it's a [1] 'größe' 日本/*.csv\"", project => project.Write("data/it's a [1] 'größe' 日本/a (2) [x].csv", DirtyProject.Good), null),
        ["a_named_file_of_unusual_characters"] = new("\"data/it's a [1] größe 日本/a (2) [x].csv\"", project => project.Write("data/it's a [1] größe 日本/a (2) [x].csv", DirtyProject.Good), All),
        ["a_glob_over_folders_of_unusual_characters"] = new("data/**/*.csv", project => project.Write("data/it's a [1] größe 日本/a (2) [x].csv", DirtyProject.Good), All),
        ["a_folder_where_a_file_is_expected"] = new("data/a.csv", project => project.Write("data/a.csv/part.csv", DirtyProject.Good), null),
        ["a_folder_among_the_files_of_a_glob"] = new("data/*.csv", project => { Rows()(project); project.Write("data/b.csv/part.csv", DirtyProject.Good); }, All),
        ["a_glob_that_matches_nothing"] = new("data/*.parquet", Rows(), null),
        ["a_file_that_is_not_there"] = new("data/none.csv", Rows(), null),
    };

    /// <summary>A file of good rows and these.</summary>
    private static Action<DirtyProject> Rows(params string[] rows) => project => project.Write("data/a.csv", DirtyProject.Good + string.Concat(rows.Select(row => $"{row}\n")));
}

using System.Text;
using System.Text.Json;

namespace ChatbotSql.EndToEnd;

/// <summary>What the command says to people who mistype, and how it ends: 1 for the project, 2 for wrong usage.</summary>
public sealed class UsageTests(SmallProject project) : IClassFixture<SmallProject>
{
    [Theory]
    [InlineData("unknown_metric", 2, "query deflection_rat frobnication")]
    [InlineData("unknown_metric_to_test", 2, "test deflection_rat")]
    [InlineData("unknown_dimension", 2, "query bot_sessions --by chanel")]
    [InlineData("dimension_of_another_fact", 2, "query engagement_rate --by intent")]
    [InlineData("unknown_grain", 2, "query bot_sessions --grain weekly")]
    [InlineData("unknown_tag", 2, "query --select support")]
    [InlineData("not_a_cell", 2, "query bot_sessions --at intent")]
    [InlineData("unknown_column_in_where", 2, "query bot_sessions --where intnet=3")]
    [InlineData("where_that_fails_on_the_data", 1, "query bot_sessions --where CAST(intent\u00A0AS\u00A0INTEGER)=3")]
    [InlineData("not_available", 0, "query csat")]
    [InlineData("no_database", 1, "query bot_sessions --database nowhere.duckdb")]
    [InlineData("unknown_metric_to_explain", 2, "explain bot_sesions")]
    [InlineData("explain_without_a_database", 1, "explain bot_sessions --period 2026-03-04 --database nowhere.duckdb")]
    [InlineData("explain_outside_the_periods", 1, "explain bot_sessions --period 2031-03-04")]
    [InlineData("explain_a_cell_that_is_not_there", 1, "explain bot_sessions --period 2026-03-04 --at intent=biling")]
    [InlineData("explain_a_number_of_all", 2, "explain bot_sessions --grain all")]
    [InlineData("explain_rows_below_zero", 2, "explain bot_sessions --rows -1")]
    [InlineData("explain_nothing", 2, "explain")]
    [InlineData("unknown_selection", 2, "check --select deflection_rat")]
    [InlineData("week_that_is_not_there", 1, "check --week 2020-01-06")]
    [InlineData("unknown_hit", 2, "check --fail-on ok")]
    [InlineData("unknown_language", 2, "report --lang xx")]
    [InlineData("language_that_does_not_parse", 1, "report --lang broken")]
    [InlineData("week_without_values", 1, "report --week 2031-01-01")]
    [InlineData("report_in_another_format", 2, "report --format pdf")]
    [InlineData("report_over_the_generated_file", 2, "report --week 2026-03-04 --out build/small.duckdb")]
    [InlineData("report_over_a_folder", 1, "report --week 2026-03-04 --out old")]
    [InlineData("report_as_text_over_the_generated_file", 2, "report --week 2026-03-04 --format text --out build/small.duckdb")]
    [InlineData("report_over_a_file_of_the_project", 2, "report --week 2026-03-04 --out metrics/own.yml")]
    [InlineData("report_over_a_raw_file", 2, "report --week 2026-03-04 --format text --out data/log.csv")]
    [InlineData("no_row_has_the_value", 0, "query bot_sessions --at intent=nope")]
    [InlineData("unknown_grain_of_a_number", 2, "explain bot_sessions --grain weekly")]
    [InlineData("unknown_option_of_test", 2, "test --select tag:x")]
    [InlineData("unknown_table", 2, "export metric_valuess events")]
    [InlineData("export_into_a_file", 1, "export metric_values --out chatbotsql.yml")]
    [InlineData("export_in_another_format", 2, "export --format xlsx")]
    [InlineData("init_where_a_project_is", 1, "init")]
    [InlineData("init_without_data", 1, "init new --from old")]
    [InlineData("init_from_nowhere", 1, "init new --from nowhere")]
    [InlineData("no_project", 1, "validate --project nowhere")]
    [InlineData("unknown_parameter", 2, "compile bot_sessions --param long_turn=3")]
    [InlineData("demo_into_other_files", 1, "demo data")]
    [InlineData("demo_over_a_file", 1, "demo chatbotsql.yml")]
    [InlineData("demo_within_a_file", 1, "demo chatbotsql.yml/demo")]
    [InlineData("generate_into_other_files", 1, "generate --conversations 10 --days 2 --out old")]
    [InlineData("seed_is_no_number", 2, "generate --seed many")]
    [InlineData("unknown_command", 2, "frobnicate")]
    [InlineData("unknown_option", 2, "query bot_sessions --gain week")]
    [InlineData("option_without_value", 2, "query bot_sessions --grain")]
    [InlineData("unknown_schema", 2, "schema metric")]
    [InlineData("unknown_format", 2, "query bot_sessions --format xml")]
    [InlineData("not_a_date", 2, "query bot_sessions --from yesterday")]
    [InlineData("not_a_number", 2, "generate --days many")]
    [InlineData("number_below_one", 2, "generate --days 0")]
    [InlineData("no_weeks", 2, "watch --weeks 0")]
    [InlineData("gaps_of_no_number", 2, "gaps --limit many")]
    [InlineData("gaps_from_no_date", 2, "gaps --from 2026-13-01 --to 2026-03-01")]
    [InlineData("range_that_ends_before_it_begins", 2, "query bot_sessions --from 2026-03-10 --to 2026-03-01")]
    [InlineData("date_beyond_all", 2, "query bot_sessions --to 9999-12-31 --grain week")]
    [InlineData("empty_path", 2, "query bot_sessions --project \u2205")]
    [InlineData("parameter_that_is_built", 1, "query deflection_rate --param most_turns=2")]
    [InlineData("parameter_without_value", 2, "query bot_sessions --param most_turns")]
    [InlineData("archive_over_a_file", 1, "generate --days 2 --out chatbotsql.yml")]
    [InlineData("seed_beyond_all", 2, "generate --seed 99999999999999")]
    [InlineData("parameter_of_what_is_stored", 1, "check --param most_turns=2")]
    [InlineData("plan_beside_a_question", 2, "compile nonsense --by nothing --where turns>1 --plan")]
    [InlineData("plan_of_a_parameter", 1, "compile --plan --param most_turns=2")]
    [InlineData("database_with_a_question_mark", 1, "build --quiet --database a?b.duckdb")]
    [InlineData("weeks_beyond_all", 2, "watch --weeks 99999999999")]
    public void Mistakes(string name, int exitCode, string line)
    {
        var result = project.Run([.. line.Split(' ').Select(word => word.Replace('\u00A0', ' ').Replace("\u2205", "", StringComparison.Ordinal))]);

        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(exitCode == 0, result.Output.Length > 0);
        Snapshot.Match($"$ chatbotsql {line}\n{result.Error.Replace(project.Folder, "/project", StringComparison.Ordinal)}", $"Usage/{name}");
    }

    /// <summary>A demo is written over an earlier one, and over nothing else.</summary>
    [Fact]
    public void Demo_WhereAnotherProjectIs_LeavesIt()
    {
        var settings = Path.Combine(project.Folder, "chatbotsql.yml");
        var before = File.ReadAllText(settings);

        var result = project.Run("demo", ".");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("CSQL121", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(settings));
    }

    /// <summary>A project begun in a folder that is called demo has that name too.</summary>
    [Fact]
    public void Demo_OverAProjectOfItsName_LeavesIt()
    {
        var settings = Path.Combine(Directory.CreateDirectory(Path.Combine(project.Folder, "own")).FullName, "chatbotsql.yml");
        File.WriteAllText(settings, "name: demo\ntimezone: UTC\n");

        var result = project.Run("demo", "own");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("CSQL121", result.Error, StringComparison.Ordinal);
        Assert.Equal("name: demo\ntimezone: UTC\n", File.ReadAllText(settings));
    }

    /// <summary>A folder may be called as the command is.</summary>
    [Fact]
    public void Demo_InAFolderOfItsOwnName_IsWrittenThere()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(project.Folder, "shops", "demo")).FullName, "notes.txt"), "kept");

        var result = project.Run("demo", "shops/demo");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("`shops/demo`", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_AsText_IsWrittenWhereItIsAskedFor()
    {
        var shown = project.Run("report", "--week", "2026-03-04", "--format", "text");
        var written = project.Run("report", "--week", "2026-03-04", "--format", "text", "--out", "pages/week.txt");

        Assert.Equal((0, "pages/week.txt\n", ""), (written.ExitCode, written.Output, written.Error));
        Assert.Equal(shown.Output, File.ReadAllText(Path.Combine(project.Folder, "pages", "week.txt")));
    }

    [Fact]
    public void Compile_Plan_PrintsWhatTheLastBuildRecorded()
    {
        var result = project.Run("compile", "--plan");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["fact", "segment", "made_of", "is_stored", "measures", "expected_rows", "rows", "seconds"], result.Output.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("\nconversations ", result.Output, StringComparison.Ordinal);
    }

    /// <summary>A preset that cannot be read is not passed over.</summary>
    [Fact]
    public void Preset_OfAProjectWhoseOwnIsMalformed_SaysSo()
    {
        var presets = Directory.CreateDirectory(Path.Combine(project.Folder, "own-presets", "sql", "duckdb", "sources", "presets", "ours")).FullName;
        File.WriteAllText(Path.Combine(presets, "log.yml"), "sauce: {feeds: events}\n");
        File.WriteAllText(Path.Combine(presets, "text.yml"), "source: [of, words\n");

        var result = project.Run("preset", "--project", "own-presets");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Snapshot.Match(result.Error, "Usage/malformed_presets");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("")]
    [InlineData("query --help")]
    [InlineData("explain --help")]
    [InlineData("--version")]
    public void Help_IsOnStandardOutput(string line)
    {
        var result = project.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public void Help_NamesEveryCommand()
    {
        string[] commands = ["demo", "init", "generate", "validate", "compile", "build", "query", "explain", "check", "gaps", "test", "report", "export", "watch", "schema", "preset"];
        var output = project.Run("--help").Output;

        Assert.All(commands, command => Assert.Contains($"  {command}", output, StringComparison.Ordinal));
        Assert.All(commands, command => Assert.Contains($"  chatbotsql {command} ", project.Run(command, "--help").Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("schema", "anyOf")]
    [InlineData("schema project", "properties")]
    [InlineData("schema metrics", "properties")]
    public void Schema_IsJsonAloneOnStandardOutput(string line, string key)
    {
        var result = project.Run(line.Split(' '));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var schema = JsonDocument.Parse(result.Output);
        Assert.True(schema.RootElement.TryGetProperty(key, out _));
    }

    /// <summary>Spreadsheets write CSV in encodings of their own.</summary>
    [Fact]
    public void Init_OfFilesThatCannotBeRead_SaysSo()
    {
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(project.Folder, "sheet")).FullName, "log.csv"), Encoding.Latin1.GetBytes("id;größe\n1;klein\n"));

        var result = project.Run("init", "of-sheet", "--from", "sheet");

        Assert.Equal((1, "left out: ../sheet/log.csv is not UTF-8: write it so, such as by `iconv -f WINDOWS-1252 -t UTF-8`\n"), (result.ExitCode, result.Error));
        Assert.StartsWith("wrote of-sheet/chatbotsql.yml\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WhileAnotherRuns_SaysSo()
    {
        using var hold = new FileStream($"{project.Database}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

        var result = project.Run("build");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Snapshot.Match(result.Error.Replace(project.Folder, "/project", StringComparison.Ordinal), "Usage/another_build_runs");
    }

    [Fact]
    public void Build_WhileAnotherRuns_SaysWhichProcessItIs()
    {
        using var hold = new FileStream($"{project.Database}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        File.WriteAllText($"{project.Database}.holder", """{"Process":4711,"Machine":"build-3","Since":"2026-03-30T02:00:07Z"}""");

        var result = project.Run("build");
        File.Delete($"{project.Database}.holder");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Snapshot.Match(result.Error.Replace(project.Folder, "/project", StringComparison.Ordinal), "Usage/another_build_runs_somewhere");
    }

    /// <summary>The page is written through a link to a device that is always full.</summary>
    [FactOnLinux]
    public void Report_OntoAFullDisk_SaysSo()
    {
        var page = Path.Combine(Directory.CreateDirectory(Path.Combine(project.Folder, "full")).FullName, "page.html");
        File.CreateSymbolicLink(page, "/dev/full");

        var result = project.Run("report", "--out", "full/page.html");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal([page], Directory.EnumerateFileSystemEntries(Path.Combine(project.Folder, "full")));
        Assert.Equal("/dev/full", new FileInfo(page).LinkTarget);
        Snapshot.Match(result.Error.Replace(project.Folder, "/project", StringComparison.Ordinal), "Usage/full_disk");
    }
}

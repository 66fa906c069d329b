using System.Collections.Frozen;

namespace ChatbotSql.Schema;

/// <summary>What editors say of a key; a test holds that each key that is read has one, and no other.</summary>
internal static class KeyDescriptions
{
    private const string Side = "a side";

    /// <summary>Keys that mean the same wherever they stand.</summary>
    private static readonly FrozenDictionary<string, string> Common = new Dictionary<string, string>
    {
        ["label_ru"] = "The label in Russian.",
        ["replace"] = "Whether it takes the place of a shipped definition of the same name.",
        ["allow"] = "Warnings that do not apply here: their codes, and the reason for each.",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Dictionary<string, string>> ByMapping = new Dictionary<string, Dictionary<string, string>>
    {
        ["a project"] = new()
        {
            ["name"] = "The project's name; that of its folder where it is left out.",
            ["database"] = "The DuckDB file that a build writes, relative to the project's folder; build/NAME.duckdb where it is left out.",
            ["timezone"] = "The IANA time zone that periods are cut in, such as Europe/Berlin; UTC where it is left out.",
            ["week_start"] = "The day that weeks begin with; monday where it is left out.",
            ["currency"] = "The currency of all amounts; rows in another one are rejected. EUR where it is left out.",
            ["launched"] = "The day the bot went live, such as 2026-01-12; bands count from it with after_launch.",
            ["keep_events"] = "Whether events become a table of the generated file, and not a view over the archive.",
            ["keep_personal_data"] = "Whether texts and e-mail addresses enter the generated file.",
            ["ignore_ids"] = "Ids of visitors, leads and e-mail addresses that stand for nobody, such as unknown.",
            ["memory_limit"] = "About how much memory a command may hold, such as 4GB. What does not fit is spilled.",
            ["threads"] = "How many threads DuckDB may use; when not given, one for each processor, and one alone where there is little to read.",
            ["temp_directory"] = "Where work is put that memory does not hold; beside the database where it is left out.",
            ["params"] = "Constants that SQL of the project names as $name.",
            ["flows"] = "The bot's flows, each with its one primary goal.",
            ["sources"] = "Raw files, and the SQL that maps them onto a canonical table.",
            ["conversations"] = "Rules over conversations, each one SQL boolean, that take the place of the default ones; eligible has no default.",
            ["attribution"] = "Named ways to give revenue to the touches before it, beside the shipped ones.",
            ["override"] = "The keys that differ of shipped metrics, by the metric's name.",
        },
        ["a definition file"] = new()
        {
            ["tables"] = "Canonical tables, which sources feed.",
            ["facts"] = "Tables at one grain that metrics aggregate, each made by a SQL template.",
            ["dimensions"] = "Ways to split metrics.",
            ["metrics"] = "Named numbers: an aggregate over a fact, a ratio of two, or a formula over other metrics.",
            ["scorecards"] = "The metrics that one team reads together.",
            ["diagnoses"] = "What a build looks for in each complete week: conditions over metrics and their changes.",
            ["funnel"] = "The metrics that are the stages of the table funnel, in order.",
            ["attribution"] = "Named ways to give revenue to the touches before it.",
            ["vanity"] = "Numbers that count activity and prove nothing; metrics that are one are warned about.",
        },
        ["a metric"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["label"] = "What people see in place of the name.",
            ["label_without"] = "The label to use where no source states the rule that is the key.",
            ["label_ru_without"] = "The Russian label to use where no source states the rule that is the key.",
            ["description"] = "One sentence: what is counted, over what.",
            ["description_ru"] = "The description in Russian.",
            ["proves"] = "What the number is evidence of.",
            ["fact"] = "The fact whose rows are aggregated.",
            ["value"] = "A SQL aggregate over the rows of the fact, such as count_if(is_engaged).",
            ["numerator"] = "The numerator of a ratio: SQL, {fact: …, sql: …} or {metric: …}.",
            ["denominator"] = "The denominator of a ratio: SQL, {fact: …, sql: …} or {metric: …}.",
            ["formula"] = "Arithmetic over other metrics by name, such as (a - b) / b.",
            ["standardise"] = "Compares like with like: over several strata a formula is the mean of the strata's values by the mix of one metric.",
            ["where"] = "A SQL condition on rows, which narrows the whole metric.",
            ["time"] = "The column that places rows in time, where it is not the fact's own.",
            ["window"] = "How many days, to the last of a period, its rows are from, such as 28 days.",
            ["matures"] = "How long after a period's end its value still moves, such as 30 days; until then it gets no band.",
            ["unit"] = "What the value is measured in; percent for ratios where it is left out.",
            ["better"] = "Which way the metric gets better.",
            ["segments"] = "What it is split by in a build, such as intent or intent+channel.",
            ["bands"] = "Benchmark ranges; the first that holds for a value wins.",
            ["read_with"] = "The metrics that are shown beside it, always, because they tell what it was bought with.",
            ["owner"] = "Who answers for it.",
            ["tags"] = "Words to choose metrics by, such as support; those that name a job tell which one the metric is about.",
            ["needs_params"] = "Parameters without which the metric is not available.",
            ["tests"] = "Worked examples, which `chatbotsql test` runs without any data.",
        },
        [Side] = new()
        {
            ["fact"] = "The fact whose rows are aggregated, where it is not the metric's.",
            ["sql"] = "A SQL aggregate over the rows of the fact.",
            ["where"] = "A SQL condition on rows, which narrows this side only.",
            ["metric"] = "The metric whose value stands here.",
        },
        ["`standardise`"] = new()
        {
            ["over"] = "The dimension whose values are the strata.",
            ["to"] = "The ratio whose denominator is the weight of a stratum.",
        },
        ["a band"] = new()
        {
            ["from"] = "The lower bound, included.",
            ["below"] = "The upper bound, excluded.",
            ["relative_to"] = "The metric from whose value in the same cell the bounds are distances.",
            ["where"] = "A SQL condition over dimensions that every row of the cell has to meet.",
            ["only_if"] = "A SQL condition over metrics of the same cell.",
            ["after_launch"] = "How many days after launched the period may begin at the earliest, such as 30 days.",
            ["label"] = "What the range is called.",
            ["status"] = "What the range means; ok where it is left out.",
            ["source"] = "Where the figures were published.",
        },
        ["a test"] = new()
        {
            ["given"] = "The rows of each fact, and under params parameters that are not the project's.",
            ["expect"] = "The value over the rows; null where there is none.",
        },
        ["`given`"] = new()
        {
            ["params"] = "Parameters that are not the project's.",
        },
        ["an attribution"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["label"] = "What people see in place of the name.",
            ["model"] = "How a conversion is shared among the touches before it.",
            ["window"] = "How long before a conversion a touch counts, such as 7 days or 36 hours.",
            ["weights"] = "The shares of the first touch, those between and the last, for position_based; they add up to 1.",
            ["half_life"] = "After how long a touch weighs half, for time_decay; 7 days where it is left out.",
            ["default"] = "Whether attributed metrics without an attribution in their name are by this one.",
            ["allow"] = "The codes of warnings that do not apply to the attribution, each with the reason.",
        },
        ["a flow"] = new()
        {
            ["flow"] = "The flow's name in the log.",
            ["goal"] = "Its one primary goal; other goals complete nothing.",
            ["job"] = "What it is for, such as support or lead_gen.",
            ["breadth"] = "Whether it is broad or narrow.",
        },
        ["a source"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["preset"] = "What it begins with, such as zendesk/tickets: the source's keys for the export of a known system, any of which can be given here in its place.",
            ["feeds"] = "The canonical table that it feeds: events, leads, tickets, revenue, program_costs or touches.",
            ["files"] = "Paths or globs, relative to the project's folder; ${NAME} is replaced by the environment variable.",
            ["timezone"] = "The IANA time zone of times that carry none.",
            ["columns"] = "For each canonical or further column the SQL over the raw row, or over the row that sql makes of it.",
            ["sql"] = "The general form: a SELECT over raw. Where there are columns too, they map the rows that it makes. instant(x) reads a time as columns do.",
            ["may_lack"] = "Columns that some files do not have, with their types; they are NULL there.",
            ["nested"] = "What nested values of JSON files become: structs and lists by what is found (typed), or JSON, where fields may come and go.",
            ["lookups"] = "Further files, by the name of the table that sql reads them as; they make no rows of their own.",
            ["lookup_columns"] = "For each lookup the columns that sql counts on, with their types; without files it is an empty table of these.",
            ["where"] = "A SQL condition on the raw rows to read; the rest is counted as filtered.",
            ["event_names"] = "For each canonical event the names that this log uses.",
            ["latest_by"] = "The mapped column by which the newest of several rows of one key is chosen.",
            ["covers"] = "The local dates that the source is complete for, where its first and last row do not tell.",
            ["bad_rows"] = "What becomes of rows that cannot be read; quarantine where it is left out.",
            ["max_bad_rows"] = "The share of bad rows above which a build fails, such as 0.1%; when not given, it fails where no row at all can be used.",
            ["max_bad_files"] = "How many files may be left out because they cannot be read; 0 where it is left out, so that one fails the build.",
            ["greeting"] = "Of events: a SQL condition on the mapped row that says which bot messages only greet.",
            ["csat_positive"] = "Of events and tickets: a SQL condition on the mapped row that says which answers are positive.",
            ["counts"] = "Of revenue: a SQL condition on the mapped row that says what is revenue.",
            ["open"] = "Of revenue: a SQL condition on the mapped row that says what may become revenue.",
        },
        ["`covers`"] = new()
        {
            ["from"] = "The first local date, such as 2026-01-31.",
            ["until"] = "The last local date, such as 2026-12-31.",
        },
        ["an event name"] = new()
        {
            ["names"] = "The names of the log.",
            ["also"] = "A canonical event that such a row stands for as well.",
        },
        ["a dimension"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["facts"] = "The facts across which it means the same.",
            ["sql"] = "A SQL expression over the fact's columns, where the fact has no column of that name.",
            ["top"] = "How many of its values stand for themselves, the most frequent ones; the rest is (other).",
            ["description"] = "One sentence on its values.",
        },
        ["a fact"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["description"] = "What one row is.",
            ["template"] = "The SQL template below sql/duckdb, without its ending.",
            ["view"] = "Whether the file holds its SELECT instead of rows, because other facts hold them already.",
            ["table"] = "The canonical table whose further columns it takes on, where that has another name.",
            ["needs"] = "The canonical tables without which the fact is not available.",
            ["uses"] = "Further canonical tables that it reads where a source feeds them.",
            ["reads"] = "Other facts that it is built from.",
            ["params"] = "Parameters that the template uses where they are defined.",
            ["key"] = "The column that tells rows apart.",
            ["time"] = "The column that places a row in time: a TIMESTAMP in UTC, or a DATE.",
            ["date"] = "The local DATE column that periods are cut by; without it, the one beside the time, such as opened_on beside opened_at.",
            ["partition"] = "The column that names the attribution of a row.",
            ["rules"] = "The SQL rules that a project may state for it.",
            ["unavailable_without"] = "Columns that mean nothing until the project states a rule or maps a column.",
            ["complete_with"] = "Tables that it uses, without whose rows of a period the values of that period may still move.",
            ["computed"] = "Columns that are computed from the others when they are read, as SQL by name.",
            ["columns"] = "A sentence for each column.",
        },
        ["`unavailable_without`"] = new()
        {
            ["rule"] = "The rule of the project that makes the columns available.",
            ["source_rule"] = "The rule of a source that does.",
            ["source_column"] = "The column that a source has to map.",
            ["lacking"] = "A SQL condition that no row of the data may meet.",
            ["columns"] = "The columns; where none is named, all of the fact.",
            ["say"] = "The reason, as metrics show it.",
        },
        ["`complete_with`"] = new()
        {
            ["table"] = "One of the tables under uses.",
            ["columns"] = "The columns that its rows have a say in; where none is named, all of the fact.",
        },
        ["a scorecard"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["label"] = "What people see in place of the name.",
            ["metrics"] = "The metrics, in order.",
        },
        ["a diagnosis"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["label"] = "What people see in place of the name.",
            ["when"] = "The condition, such as csat falls AND fallback_rate rises; metrics/README.md has all the words.",
            ["severity"] = "warning, or good for what is well; warning where it is left out.",
            ["say"] = "One or two sentences: what it means that the condition holds.",
            ["say_ru"] = "The same in Russian.",
            ["look_at"] = "What to look at next.",
            ["look_at_ru"] = "The same in Russian.",
            ["segments"] = "The segments whose cells are looked at, such as [all, intent]; all where it is left out.",
        },
        ["a table"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["description"] = "What one row is.",
            ["key"] = "The columns that tell rows apart.",
            ["time"] = "The column that places a row in time.",
            ["until"] = "The column with the last day that a row covers.",
            ["columns"] = "The columns that sources can feed.",
            ["rules"] = "SQL conditions on its rows that a source may state.",
            ["checks"] = "What every row has to meet; one that does not is a bad row.",
        },
        ["a column"] = new()
        {
            ["name"] = "Lower-case letters, digits and underscores.",
            ["type"] = "The DuckDB type it is stored with.",
            ["description"] = "One sentence on its values.",
            ["required"] = "Whether a row without it is rejected.",
            ["private"] = "Whether it is personal data, which stays out of the generated file unless asked for.",
        },
        ["a rule"] = new()
        {
            ["name"] = "The key of the source.",
            ["column"] = "The BOOLEAN column that it makes.",
            ["description"] = "One sentence on what it says.",
            ["for_all"] = "Whether a source that does not state it, where another does, has probably forgotten to.",
        },
        ["a check"] = new()
        {
            ["column"] = "The column that is to blame.",
            ["sql"] = "The SQL condition; one that is NULL is met.",
            ["say"] = "The reason, as it is shown.",
        },
        ["a vanity pattern"] = new()
        {
            ["pattern"] = "A regular expression that whole names of such metrics match.",
            ["fact"] = "The fact that value and numerator are over.",
            ["value"] = "Aggregates that are such a number where nothing narrows them.",
            ["numerator"] = "Numerators that make such a rate.",
            ["formula"] = "Formulas that make such a rate.",
            ["use_instead"] = "The metrics to use instead.",
            ["why"] = "What is wrong with it.",
        },
    }.ToFrozenDictionary();

    /// <summary>The mappings and keys that are described; common ones stand under no mapping.</summary>
    public static IEnumerable<(string? What, string Key)> All =>
        ByMapping.SelectMany(mapping => mapping.Value.Keys, (mapping, key) => ((string?)mapping.Key, key)).Concat(Common.Keys.Select(key => ((string?)null, key)));

    /// <summary>What a key is for.</summary>
    /// <param name="what">What messages call the mapping.</param>
    /// <exception cref="KeyNotFoundException">Nobody has described the key.</exception>
    public static string Of(string what, string key) =>
        ByMapping.GetValueOrDefault(Canonical(what))?.GetValueOrDefault(key)
        ?? Common.GetValueOrDefault(key)
        ?? throw new KeyNotFoundException($"the key `{key}` of {what} has no description");

    /// <summary>Mappings of the same keys are described once.</summary>
    public static string Canonical(string what) => what switch
    {
        "`value`" or "`numerator`" or "`denominator`" => Side,
        "an override" => "a metric",
        _ => what,
    };
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChatbotSql.Init;

/// <summary>Writes a project as YAML with comments.</summary>
internal static class ProjectText
{
    private const int CommentColumn = 46;
    private const int MostNames = 20;

    public static string Write(string name, IReadOnlyCollection<SourceProposal> sources, IReadOnlyCollection<(string Path, string Reason)> unread)
    {
        var text = new StringBuilder("# yaml-language-server: $schema=.chatbotsql/project.schema.json\n");
        text.Append("# Begun from the columns of the files below. Look at each line: names and contents are only a guess at what is meant.\n");
        text.Append("# `chatbotsql validate` says what does not fit, `chatbotsql build` makes the numbers.\n");
        text.Append(CultureInfo.InvariantCulture, $"name: {Yaml(name)}\n");
        Line(text, $"database: build/{name}.duckdb", "what a build writes; any DuckDB client opens it");
        Line(text, "timezone: UTC", "days and weeks are cut in this zone, such as Europe/Berlin");
        Line(text, "week_start: monday", null);
        if (Currencies.Main(sources) is { } currency)
        {
            Line(text, $"currency: {currency}", "of most amounts; those in another are left out");
        }

        text.Append("\n# The shipped metrics come with every project. Those of your own go into metrics/*.yml.\n");
        text.Append(sources.Any(source => source.IsComplete) ? "sources:\n" : "# No source is complete: fill in what is missing below.\n# sources:\n");
        foreach (var source in sources)
        {
            AppendSource(text, source);
        }

        foreach (var (path, reason) in unread)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  # {OneLine(path)} {OneLine(reason)}\n");
        }

        if (sources.Any(source => source.IsComplete && (source.Preset?.Preset.Maps("intent") == true || source.Columns.Any(column => column.Column == "intent"))))
        {
            text.Append("\n# What the bot should be able to resolve: the denominator of the deflection rate, which does not exist without this rule.\n");
            text.Append("# conversations:\n#   eligible: intent IN ('…')\n");
        }

        return text.ToString();
    }

    private static void AppendSource(StringBuilder text, SourceProposal source)
    {
        if (source.Preset is { } export)
        {
            AppendPreset(text, source, export);
            return;
        }

        var lines = Lines(source);
        text.Append('\n');
        if (source.IsComplete)
        {
            text.Append(lines);
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"  # {source.Group.Name} is left out: {OneLine(source.LeftOut!)}.\n");
        if (!source.Columns.IsEmpty)
        {
            text.Append(string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  # {line}\n")));
        }
    }

    /// <summary>The entry of a source that is mapped column by column.</summary>
    private static string Lines(SourceProposal source)
    {
        var lines = new StringBuilder();
        Line(lines, $"  - name: {source.Group.Name}", null);
        Line(lines, $"    feeds: {source.Table.Name.Text}", null);
        Line(lines, $"    files: {Files(source.Group)}", null);
        if (source.MayLack is { IsEmpty: false } lacking)
        {
            Line(lines, $"    may_lack: {{{string.Join(", ", lacking.Select(column => $"{Entry(column.Name)}: {Entry(column.Type)}"))}}}", "not in all of the files");
        }

        if (source.LacksZone)
        {
            Line(lines, "    timezone: UTC", "its times carry no zone: say which one they are of");
        }

        AppendColumns(lines, source);
        if (!source.Kept.IsEmpty)
        {
            Line(lines, $"    where: {Yaml(string.Join(" AND ", source.Kept.Select(kept => kept.Sql)))}", "a guess: rows that are marked as deleted do not count");
        }

        AppendLatest(lines, source);
        AppendEvents(lines, source);
        foreach (var (rule, sql) in source.Rules)
        {
            Line(lines, $"    {rule}: {Yaml(sql)}", "a guess: say what is meant");
        }

        return lines.ToString();
    }

    private static void AppendColumns(StringBuilder lines, SourceProposal source)
    {
        Line(lines, "    columns:", "our column: SQL over the raw row");
        foreach (var column in source.Columns)
        {
            Line(lines, $"      {column.Column}: {Yaml(column.Sql)}", Comment(source, column));
        }

        if (source.Latest is { } latest)
        {
            Line(lines, $"      {latest.Column}: {Yaml(latest.Sql)}", source.Group.Columns.First(column => column.Name == latest.Raw).Type.ToLowerInvariant());
        }

        foreach (var missing in source.Missing)
        {
            Line(lines, $"      {missing}: ", $"not found: name the column, or write SQL that gives it{(missing == SourceProposer.EventName ? ", such as 'user_message' where each row is what a visitor wrote" : "")}");
        }

        foreach (var raw in source.Unused)
        {
            lines.Append(CultureInfo.InvariantCulture, $"      # not used: {OneLine(raw.Name)}, {OneLine(raw.Type)}{Examples(raw)}\n");
        }
    }

    /// <summary>Which of several rows of one key stands.</summary>
    private static void AppendLatest(StringBuilder lines, SourceProposal source)
    {
        if (source.Latest is { } latest)
        {
            Line(lines, $"    latest_by: {latest.Column}", $"of several rows of one {source.Table.Key[0]} the newest stands");
        }
        else if (source.RepeatsKeys)
        {
            lines.Append(CultureInfo.InvariantCulture, $"    # several rows have the same {source.Table.Key[0]}, of which the first stands; to keep the newest, `latest_by:` names the column that tells it\n");
        }
    }

    private static void AppendPreset(StringBuilder text, SourceProposal source, PresetProposal preset)
    {
        text.Append('\n');
        Line(text, $"  - name: {source.Group.Name}", null);
        Line(text, $"    preset: {preset.Preset.Name}", $"feeds {source.Table.Name.Text}; `chatbotsql preset {preset.Preset.Name}` shows what it assumes");
        Line(text, $"    files: {Files(source.Group)}", null);
        if (preset.Lookups.Length > 0)
        {
            Line(text, "    lookups:", "further files of the export");
        }

        foreach (var (name, files) in preset.Lookups)
        {
            Line(text, $"      {name}: {Files(files)}", null);
        }

        foreach (var (line, index) in preset.Preset.Yours.Select((line, index) => (line, index)))
        {
            Line(text, $"    # {line}", index == 0 ? "what only you can tell" : null);
        }
    }

    private static string Files(FileGroup group) => group.Patterns is [var one] ? Yaml(one) : $"[{string.Join(", ", group.Patterns.Select(Quoted))}]";

    private static void AppendEvents(StringBuilder lines, SourceProposal source)
    {
        var renamed = source.Events.Where(name => name.Event is not null && name.Event != name.Name).GroupBy(name => name.Event!).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (renamed.Count > 0)
        {
            Line(lines, "    event_names:", "our event: the names that the log has for it");
            foreach (var names in renamed)
            {
                Line(lines, $"      {names.Key}: [{string.Join(", ", names.Select(name => Quoted(name.Name)))}]", $"{names.Sum(name => name.Rows)} rows looked at{string.Concat(names.Where(name => name.Guess is not null).Select(name => $"; {name.Guess}"))}");
            }
        }

        foreach (var name in source.Events.Where(name => name.Event is null).Take(MostNames))
        {
            lines.Append(CultureInfo.InvariantCulture, $"    # kept as it is: {OneLine(name.Name)}, {name.Rows} rows looked at\n");
        }
    }

    private static string Comment(SourceProposal source, ColumnProposal column)
    {
        var raw = source.Group.Columns.First(candidate => candidate.Name == column.Raw);
        var canonical = source.Table.Columns.First(candidate => candidate.Name.Text == column.Column);
        var isOfPeople = canonical.IsPrivate || column.Column.EndsWith("_id", StringComparison.Ordinal);
        var shown = column.Guess is { } guess ? $"; {guess}" : isOfPeople ? "" : Examples(raw);
        return $"{(column.Why == ColumnMatcher.ByContent ? "by what is in it" : raw.Type.ToLowerInvariant())}{shown}";
    }

    /// <summary>What a column holds; not of one that may name a person, or hold what one said.</summary>
    private static string Examples(ColumnProfile raw)
    {
        var isOpen = raw.Distinct <= 50 && !raw.Values.Any(value => value.Text.Contains('@', StringComparison.Ordinal) || value.Text.Length > 40);
        return isOpen && raw.Values.Length > 0 ? $": {string.Join(", ", raw.Values.Take(4).Select(value => OneLine(value.Text)))}{(raw.Values.Length > 4 ? ", …" : "")}" : "";
    }

    private static void Line(StringBuilder text, string line, string? comment) =>
        text.Append(comment is null ? $"{line}\n" : $"{line.PadRight(CommentColumn)} # {OneLine(comment)}\n");

    /// <summary>A value as people write it where YAML reads the same back, and in quotes elsewhere.</summary>
    private static string Yaml(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.CurrencySymbol || " _./()*-=<>'\"+,%:".Contains(letter)) && text.Trim() == text && !IsWord(text) && !IsKey(text)
            ? text
            : Quoted(text);

    /// <summary>A value as it stands between braces.</summary>
    private static string Entry(string text) => Yaml(text) == text && text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or ' ') ? text : Quoted(text);

    /// <summary>Whether what stands before a colon would be a key.</summary>
    private static bool IsKey(string text) => text.EndsWith(':') || text.Contains(": ", StringComparison.Ordinal);

    private static bool IsWord(string text) => text.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off" or "null" or "y" or "n";

    /// <summary>A text in the quotes that change it least; a JSON text, which is a YAML one too, where it holds what cannot be seen.</summary>
    private static string Quoted(string text) =>
        OneLine(text) != text ? JsonSerializer.Serialize(text, Json.Default.String)
        : text.Contains('\'') && !text.Contains('"') && !text.Contains('\\') ? $"\"{text}\""
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string OneLine(string text) => Diagnostics.Printable.Line(text);
}

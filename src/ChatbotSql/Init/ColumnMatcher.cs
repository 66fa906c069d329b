using System.Collections.Immutable;
using System.Globalization;
using ChatbotSql.Model;
using ChatbotSql.Render;

namespace ChatbotSql.Init;

/// <summary>Finds what the columns of a canonical table are taken from, by the names of raw columns and by what is in them.</summary>
internal static class ColumnMatcher
{
    public const string ByContent = "by content";
    public const string ByName = "by name";
    private const string Email = "email";
    private const string Visitor = "visitor_id";
    private const string EventName = SourceProposer.EventName;
    private const double MostAddresses = 0.5;
    private const int Least = 40;
    private const int LessForAField = 15;
    private const int LessForAnIdInAField = 4;
    private const int MostForFullness = 30;

    /// <summary>Each canonical column once and each raw column once, the most certain pairs first.</summary>
    public static ImmutableArray<ColumnProposal> Match(CanonicalTable table, ImmutableArray<ColumnProfile> columns)
    {
        var pairs = from canonical in table.Columns.Select((column, order) => (column, order))
                    from raw in columns.Where(raw => raw.Filled > 0 || raw.Type == "VARCHAR").Select((column, order) => (column, order))
                    let proposal = Propose(table.Name.Text, canonical.column, raw.column)
                    where proposal is not null && proposal.Certainty >= Least
                    orderby proposal.Certainty - LessForGaps(canonical.column.Name.Text, raw.column) descending, canonical.order, raw.order
                    select proposal;
        var chosen = new List<ColumnProposal>();
        foreach (var pair in pairs)
        {
            if (chosen.TrueForAll(other => other.Column != pair.Column && other.Raw != pair.Raw))
            {
                chosen.Add(pair);
            }
        }

        var order = table.Columns.Select((column, index) => (column.Name.Text, index)).ToDictionary(pair => pair.Text, pair => pair.index);
        return [.. chosen.OrderBy(proposal => order[proposal.Column])];
    }

    /// <summary>Whether a column may be called as one that tells visitors apart, and could.</summary>
    public static bool IsVisitor(ColumnProfile raw) => (raw.IsText || raw.IsNumber || raw.Type == "UUID") && NameScore("", Visitor, raw.Name) >= Least;

    /// <summary>How much a column is behind one of as good a name that has no gaps. Only a visitor is known for each row, and what is empty throughout tells nothing.</summary>
    private static int LessForGaps(string canonical, ColumnProfile raw) => canonical switch
    {
        Visitor => (int)(MostForFullness * (1 - raw.FilledShare)),
        "source" or "campaign" when raw.FilledShare == 0 => MostForFullness,
        _ => 0,
    };

    /// <summary>The column by which the newest of several rows of one key is told, by its name; null where there is none.</summary>
    public static ColumnProposal? Latest(IEnumerable<ColumnProfile> columns) => columns
        .Where(column => column.TimeSql is not null)
        .Select(column => new ColumnProposal(SourceProposal.UpdatedAt, column.Name, InOrder(column), ByName, NameScore("", SourceProposal.UpdatedAt, column.Name)))
        .Where(proposal => proposal.Certainty >= Least)
        .MaxBy(proposal => proposal.Certainty);

    /// <summary>A time that can be put in order: of text, the one that it stands for.</summary>
    internal static string InOrder(ColumnProfile column)
    {
        var isTime = !column.IsText || column.TimeSql != column.Sql;
        var text = column.Share(value => value.Contains(" +", StringComparison.Ordinal) || value.Contains(" -", StringComparison.Ordinal)) > 0 ? ConversionSql.WithOffsetAtTime(column.Sql) : column.Sql;
        return isTime ? column.TimeSql! : $"TRY_CAST({text} AS TIMESTAMPTZ)";
    }

    private static ColumnProposal? Propose(string table, CanonicalColumn canonical, ColumnProfile raw)
    {
        if (canonical.Name.Text is "amount" or "gross_profit" && MinorUnits.Of(raw.Name) is { } units)
        {
            return SqlOf(canonical, raw) is { } parts
                ? new ColumnProposal(canonical.Name.Text, raw.Name, units.Sql(parts, raw.Type), ByName, NameScore(table, canonical.Name.Text, units.Name)) { Guess = units.Guess }
                : null;
        }

        if (IsOfOthers(canonical, raw) || SqlOf(canonical, raw) is not { } sql)
        {
            return null;
        }

        var (named, contained) = (NameScore(table, canonical.Name.Text, raw.Name), ContentScore(canonical, raw));
        var (why, certainty) = contained > named ? (ByContent, contained) : (ByName, Contradicts(canonical.Name.Text, raw) ? 0 : named);
        return new ColumnProposal(canonical.Name.Text, raw.Name, sql, why, certainty) { Guess = raw.Guess(sql) };
    }

    /// <summary>Whether a column holds what another of ours is for, whatever it is called.</summary>
    private static bool IsOfOthers(CanonicalColumn canonical, ColumnProfile raw) =>
        (canonical.Name.Text == Email && EmailAddresses.AreOfStaff(raw.Name))
        || (canonical.Name.Text.EndsWith("_id", StringComparison.Ordinal) && EmailAddresses.ShareIn(raw) > MostAddresses)
        || (canonical.Type is "TIMESTAMP" or "DATE" && CopyTimes.Has(raw.Name));

    /// <summary>The expression that has a value of the column's type, or null where none would.</summary>
    private static string? SqlOf(CanonicalColumn canonical, ColumnProfile raw) => canonical.Type switch
    {
        "TIMESTAMP" => raw.TimeSql,
        "DATE" => raw.IsNumber ? null : raw.TimeSql,
        "BIGINT" or "DECIMAL(18,4)" when raw.IsNumber || (raw.IsText && raw.Share(IsNumber) > 0.9) => raw.Sql,
        "DECIMAL(18,4)" when WrittenNumber.Of(raw) is { } number => number.Sql,
        "BIGINT" or "DECIMAL(18,4)" => null,
        "BOOLEAN" => raw.Type == "BOOLEAN" || (raw.Distinct <= 2 && raw.IsText && raw.Share(text => text.ToLowerInvariant() is "true" or "false" or "yes" or "no") > 0.9) ? raw.Sql : null,
        _ => raw.IsText || raw.Type == "UUID" || (raw.IsNumber && canonical.Name.Text.EndsWith("_id", StringComparison.Ordinal)) || raw.Type.StartsWith("ENUM", StringComparison.Ordinal) ? raw.Sql : null,
    };

    /// <summary>100 for the same name, less for a synonym the later it stands, and for a name that begins or ends with one. Of a field the one that holds it tells too, and what it tells by itself counts less.</summary>
    private static int NameScore(string table, string canonical, string raw)
    {
        var path = raw.Split('.');
        var (words, last) = (Words.Joined(raw), Words.Joined(path[^1]));
        var score = Math.Max(ScoreOf(table, canonical, words), ScoreOf(table, canonical, Words.Joined(string.Join('.', path.TakeLast(2)))));
        score = Math.Max(score, path.Length > 1 ? ScoreOf(table, canonical, last) - (last == canonical && canonical.EndsWith("_id", StringComparison.Ordinal) ? LessForAnIdInAField : LessForAField) : 0);
        return score > 0 || !(words.StartsWith($"{canonical}_", StringComparison.Ordinal) || words.EndsWith($"_{canonical}", StringComparison.Ordinal)) ? score : 55;
    }

    /// <summary>The score of a name. Some exports write names without what parts their words, as in CREATEDDATE.</summary>
    private static int ScoreOf(string table, string canonical, string words)
    {
        var names = Synonyms.Of(table, canonical).ToList();
        var place = names.IndexOf(words) is >= 0 and var exact ? exact : names.FindIndex(name => Words.AreSame(name, words));
        return words == canonical ? 100 : Words.AreSame(words, canonical) ? 99 : place < 0 ? 0 : 95 - Math.Min(30, place * 2);
    }

    private static int ContentScore(CanonicalColumn canonical, ColumnProfile raw) => canonical.Name.Text switch
    {
        EventName when raw.Distinct is > 1 and <= 60 && raw.Share(text => Synonyms.Event(text) is not null) > 0.4 => 97,
        "occurred_at" when raw.TimeSql is not null => 45,
        // Less than by any name that tells whose address it is.
        Email when raw.Share(text => text.Contains('@', StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal)) > 0.8 => 65,
        "page" when raw.IsText && raw.Share(text => text.StartsWith('/') || text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)) > 0.8 => 60,
        _ => 0,
    };

    /// <summary>Whether what is in a column speaks against its name.</summary>
    private static bool Contradicts(string canonical, ColumnProfile raw) => canonical switch
    {
        EventName when IsPlainName(raw) => true,
        EventName or "channel" or "locale" or "kind" or "status" or "origin" => raw.Distinct > 200,
        Email => raw.Filled > 0 && raw.Share(text => text.Contains('@', StringComparison.Ordinal)) < 0.5,
        "event_id" => raw.Distinct < raw.Filled * 0.5,
        _ => false,
    };

    /// <summary>People, pages and forms have a name too: of events it is only where one is known.</summary>
    private static bool IsPlainName(ColumnProfile raw) => Words.Joined(raw.Name) == "name" && raw.Share(text => Synonyms.Event(text) is not null) == 0;

    private static bool IsNumber(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Expressions;

/// <summary>Parses formulas with DuckDB's own parser, for several threads at a time.</summary>
internal sealed class ExpressionParser(DuckDbSession session, ParameterSet parameters)
{
    internal const string Prefix = "SELECT ";

    /// <summary>An expression whose statement is that of every other, but for what is selected.</summary>
    private const string AnyExpression = "1";

    /// <summary>In bytes: 2048 of them, as many as DuckDB makes at once, fit into the smallest machine.</summary>
    private const double LargestValue = 100_000;
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 4096 };
    private readonly FunctionCatalog functions = FunctionCatalog.Current;
    private readonly ConcurrentDictionary<string, string> trees = new(StringComparer.Ordinal);

    private readonly List<SqlText> prepared = [];

    /// <summary>What nothing was reported of, whoever asked.</summary>
    private readonly ConcurrentDictionary<SqlText, Expression> parsed = new(ReferenceEqualityComparer.Instance);
    private string? emptyStatement;

    /// <summary>Parses many expressions with one statement, so that each is at hand when it is asked for.</summary>
    public void Prepare(IEnumerable<SqlText> expressions)
    {
        prepared.AddRange(expressions);
        var texts = prepared.Select(sql => ExpandedSql.Expand(sql, parameters, new DiagnosticBag()).Text).Append(AnyExpression).Distinct(StringComparer.Ordinal).ToList();
        var rows = session.Rows($"SELECT text, json_serialize_sql({SqlLiteral.Text(Prefix)} || text) FROM (SELECT unnest(CAST({SqlLiteral.List(texts)} AS VARCHAR[])) AS text)").Rows;
        foreach (var row in rows)
        {
            trees[(string)row[0]!] = (string)row[1]!;
        }
    }

    /// <summary>Looks into what was prepared; what is well is at hand when it is asked for.</summary>
    public void ParsePrepared()
    {
        foreach (var sql in prepared)
        {
            _ = Parse(sql, new DiagnosticBag());
        }
    }

    /// <summary>The expression, or null where it is not one that may stand in a definition, which is reported.</summary>
    /// <param name="optional">Parameters that are NULL where the project does not define them.</param>
    public Expression? Parse(SqlText sql, DiagnosticBag diagnostics, IReadOnlyCollection<string>? optional = null)
    {
        if (parsed.TryGetValue(sql, out var known))
        {
            return known;
        }

        var found = new DiagnosticBag();
        var expanded = ExpandedSql.Expand(sql, parameters, found, optional);
        var expression = found.HasErrors ? null : Parse(expanded, found);
        diagnostics.AddRange(found);

        if (expression is not null && found.Count == 0 && optional is null or { Count: 0 })
        {
            parsed[sql] = expression;
        }

        return found.HasErrors ? null : expression;
    }

    /// <summary>Whether a source's SQL is one SELECT that reads its own rows and nothing else; reported where it is not.</summary>
    /// <param name="tables">What it may read beside what it names itself.</param>
    public bool IsQuery(ExpandedSql sql, IReadOnlyCollection<string> tables, DiagnosticBag diagnostics)
    {
        if (InfiniteNumber(sql) is { } mistake)
        {
            diagnostics.Add(mistake);
            return false;
        }

        using var tree = SerializeStatement(sql.Text);
        var root = tree.RootElement;
        if (root.GetProperty("error").GetBoolean())
        {
            diagnostics.Add(QueryError(sql, root));
            return false;
        }

        var found = new DiagnosticBag();
        var statements = root.GetProperty("statements");
        if (statements.GetArrayLength() == 1 && !SqlLexer.Tokens(sql.Text).Any(token => sql.Text[token.Start..token.End] == ";"))
        {
            new QueryWalker(sql, functions, tables, found).Walk(statements[0]);
        }
        else
        {
            found.Add(CageErrors.NotAQuery(sql.Origin.Span, "it is more than one statement"));
        }

        diagnostics.AddRange(found);

        return !found.HasErrors;
    }

    /// <summary>Whether a text names a type of DuckDB, and one whose values are not too large.</summary>
    public bool IsType(string text)
    {
        if (InfiniteNumbers.First(text) is not null)
        {
            return false;
        }

        var expression = $"CAST(NULL AS {text})";
        using var tree = Serialize(expression);
        var root = tree.RootElement;
        return !root.GetProperty("error").GetBoolean()
            && root.GetProperty("statements") is var statements && statements.GetArrayLength() == 1
            && SelectedExpression(statements[0]) is { } selected
            && selected.GetProperty("class").GetString() == "CAST"
            && selected.GetProperty("child").GetProperty("class").GetString() == "CONSTANT"
            && IsSmall(selected);

        static bool IsSmall(JsonElement cast)
        {
            var isSmall = true;
            new ValueSizes(LargestValue, (_, _) => isSmall = false).Of(cast);
            return isSmall;
        }
    }

    private Expression? Parse(ExpandedSql sql, DiagnosticBag diagnostics)
    {
        if (MistakeOfTokens(sql) is { } mistake)
        {
            diagnostics.Add(mistake);
            return null;
        }

        using var tree = Serialize(sql.Text);
        if (Selected(sql, tree.RootElement, diagnostics) is not { } selected)
        {
            return null;
        }

        var walker = new TreeWalker(sql, functions, diagnostics);
        walker.Walk(selected);
        if (!diagnostics.HasErrors)
        {
            new ValueSizes(LargestValue, (node, size) => diagnostics.Add(CageErrors.TooLarge(walker.SpanOf(node), size))).Of(selected);
        }

        return new Expression(
            sql,
            [.. walker.Aggregates.OrderBy(call => call.Start)],
            [.. walker.Columns.OrderBy(column => column.Start)])
        {
            Quotient = walker.Aggregates.Count > 1 ? new QuotientReader(walker, sql).Read(selected) : null,
        };
    }

    /// <summary>What DuckDB's parser would pass over: that there is nothing, a `;`, a comma at the end, or a number that is none; null where there is no such thing.</summary>
    private static Diagnostic? MistakeOfTokens(ExpandedSql sql)
    {
        var tokens = SqlLexer.Tokens(sql.Text);
        if (tokens.Count == 0)
        {
            return ExpressionErrors.Empty(sql.Origin.Span);
        }

        var end = tokens.FirstOrDefault(token => Word(token) == ";" || (Word(token) == "," && token == tokens[^1]));
        return end.End > 0 ? ExpressionErrors.NotOneExpression(sql.SpanOf(end.Start, 1), null) : InfiniteNumber(sql);

        string Word(SqlToken token) => sql.Text[token.Start..token.End];
    }

    private static Diagnostic? InfiniteNumber(ExpandedSql sql) => InfiniteNumbers.First(sql.Text) is { } number
        ? ExpressionErrors.NumberTooLarge(sql.SpanOf(number.Start, number.End - number.Start), sql.Text[number.Start..number.End])
        : null;

    /// <summary>The one expression that a tree is of, or null where it is of none or of more, which is reported.</summary>
    private JsonElement? Selected(ExpandedSql sql, JsonElement root, DiagnosticBag diagnostics)
    {
        if (root.GetProperty("error").GetBoolean())
        {
            diagnostics.Add(ParseError(sql, root));
            return null;
        }

        var statements = root.GetProperty("statements");
        var selected = statements.GetArrayLength() == 1 ? SelectedExpression(statements[0]) : null;
        if (selected is null)
        {
            diagnostics.Add(ExpressionErrors.NotOneExpression(sql.Origin.Span, SyntaxHelp.Of(sql)));
        }

        return selected;
    }

    private JsonDocument Serialize(string text) => JsonDocument.Parse(trees.GetOrAdd(text, text => TreeOf(Prefix + text)), Deep);

    private JsonDocument SerializeStatement(string text) => JsonDocument.Parse(TreeOf(text), Deep);

    private string TreeOf(string statement) => (string)session.Rows($"SELECT json_serialize_sql({SqlLiteral.Text(statement)})").Rows[0][0]!;

    /// <summary>The one thing selected, or null where the statement is more than <c>SELECT expression</c>.</summary>
    private JsonElement? SelectedExpression(JsonElement statement)
    {
        emptyStatement ??= Skeleton(Serialize(AnyExpression).RootElement.GetProperty("statements")[0]);
        if (Skeleton(statement) != emptyStatement)
        {
            return null;
        }

        var list = statement.GetProperty("node").GetProperty("select_list");
        return list.GetArrayLength() == 1 && list[0].GetProperty("alias").GetString() == "" ? list[0] : null;
    }

    private static string Skeleton(JsonElement statement) => string.Join('\n', statement.GetProperty("node").EnumerateObject()
        .Where(property => property.Name != "select_list")
        .Select(property => property.ToString()));

    private static Diagnostic ParseError(ExpandedSql sql, JsonElement root)
    {
        if (OpenQuote.In(sql) is { } quote)
        {
            return ExpressionErrors.DoesNotParse(quote.Span, quote.Reason, quote.Help);
        }

        var index = IndexOf(sql, root, Prefix.Length);
        var span = PlaceOf(sql, index);
        return SqlLexer.Tokens(sql.Text) is [{ Kind: SqlTokenKind.Word }]
            ? ExpressionErrors.ReservedWord(span, sql.Text)
            : ExpressionErrors.DoesNotParse(span, ReasonOf(root), SyntaxHelp.Of(sql, index));
    }

    private static Diagnostic QueryError(ExpandedSql sql, JsonElement root)
    {
        var index = IndexOf(sql, root, 0);
        return OpenQuote.In(sql) is { } quote
            ? CageErrors.NotAQuery(quote.Span, quote.Reason, quote.Help)
            : CageErrors.NotAQuery(PlaceOf(sql, index), ReasonOf(root), Keywords.Near(sql.Text, index, isQuery: true) is { } keyword ? ExpressionErrors.Quoted(keyword) : null);
    }

    private static string ReasonOf(JsonElement root) => root.GetProperty("error_message").GetString() ?? "it does not parse";

    /// <summary>Where a text does not parse; -1 where DuckDB does not say.</summary>
    /// <param name="offset">How many characters stood before it.</param>
    private static int IndexOf(ExpandedSql sql, JsonElement root, int offset)
    {
        if (!root.TryGetProperty("position", out var position))
        {
            return -1;
        }

        var codePoints = int.TryParse(position.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
        return Positions.FromCodePoints(sql.Text, codePoints - offset);
    }

    private static SourceSpan PlaceOf(ExpandedSql sql, int index) => index < 0 ? sql.Origin.Span : sql.TokenSpanAt(index);
}

using System.Collections.Immutable;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;

namespace ChatbotSql.Expressions;

/// <summary>Tries expressions on a typed table of one empty row: whether its names and types fit.</summary>
/// <remarks>The row is there so that a constant that cannot be converted is found too.</remarks>
/// <param name="help">What helps an expression that does not fit, where more is known of the table than its columns; or null.</param>
internal sealed class ExpressionBinder(DuckDbSession session, DiagnosticBag diagnostics, Func<Expression, string?>? help = null)
{
    private const string ColumnNotFound = "COLUMN_NOT_FOUND";

    private readonly Dictionary<(string Sql, string Table), string> types = [];

    /// <summary>
    /// Tries many expressions and the arguments of their aggregates with one statement or two, so that the type of each is
    /// at hand when it is asked for. Where one does not fit, halves of them are tried, down to that one, which then is tried
    /// and reported when it is asked for.
    /// </summary>
    public void Prepare(TableShape table, ImmutableArray<Expression> expressions)
    {
        var ofGroups = expressions.Where(expression => !expression.Aggregates.IsEmpty).ToList();
        var ofRows = expressions.Where(expression => expression.Aggregates.IsEmpty).Select(expression => expression.Text);
        var arguments = ofGroups.SelectMany(expression => expression.Aggregates).Select(call => call.Argument).OfType<string>();
        Prepare(table, [.. ofGroups.Select(expression => expression.Text).Distinct(StringComparer.Ordinal)]);
        Prepare(table, [.. ofRows.Concat(arguments).Distinct(StringComparer.Ordinal)]);
    }

    private void Prepare(TableShape table, string[] texts)
    {
        if (texts.Length == 0)
        {
            return;
        }

        try
        {
            var values = texts.Select((text, index) => $"({text}\n) AS {Typed(index)}");
            var kinds = texts.Select((_, index) => $"typeof({Typed(index)})");
            var row = session.Rows($"SELECT {string.Join(", ", values.Concat(kinds))}\nFROM {table.Sql}", texts.Length).Rows[0];
            for (var index = 0; index < texts.Length; index++)
            {
                types[(texts[index], table.Sql)] = (string)row[index]!;
            }
        }
        catch (SqlException) when (texts.Length > 1)
        {
            Prepare(table, texts[..(texts.Length / 2)]);
            Prepare(table, texts[(texts.Length / 2)..]);
        }
        catch (SqlException)
        {
            // Whoever asks for it is told.
        }
    }

    /// <summary>The DuckDB type of the expression, or null where it does not fit the table, which is reported.</summary>
    public string? TypeOf(Expression expression, TableShape table)
    {
        if (expression.Columns.FirstOrDefault(column => string.Equals(column.Name, "user", StringComparison.OrdinalIgnoreCase)) is { } user && table.TypeOf("user") is null)
        {
            diagnostics.Add(ExpressionErrors.FunctionNotAllowed(expression.Sql.TokenSpanAt(user.Start), user.Name));
            return null;
        }

        if (expression.Columns.FirstOrDefault(column => column.IsComparedWithNumber && table.TypeOf(column.Name) == "VARCHAR") is { } text)
        {
            Report(ExpressionErrors.TextWithNumber(expression.Sql.TokenSpanAt(text.Start)), expression, table);
            return null;
        }

        if (types.TryGetValue((expression.Text, table.Sql), out var known))
        {
            return known;
        }

        try
        {
            var row = session.Rows($"{ExpressionParser.Prefix}{expression.Text}\nAS {Typed(0)}, typeof({Typed(0)}) FROM {table.Sql}", 1).Rows[0];
            return types[(expression.Text, table.Sql)] = (string)row[0]!;
        }
        catch (SqlException error)
        {
            foreach (var misfit in Misfits(error, expression, table))
            {
                Report(misfit, expression, table);
            }

            return null;
        }
    }

    /// <summary>The same of an expression over single rows, in which an aggregate is reported.</summary>
    public string? TypeOfRow(Expression expression, TableShape table) =>
        HasAggregate(expression, diagnostics) ? null : TypeOf(expression, table);

    /// <summary>Whether the expression aggregates rows, which is reported.</summary>
    public static bool HasAggregate(Expression expression, DiagnosticBag diagnostics)
    {
        if (expression.Aggregates is not [var call, ..])
        {
            return false;
        }

        diagnostics.Add(ExpressionErrors.AggregateOverRow(expression.Sql.SpanOf(call.Start, call.End - call.Start), call.Function));
        return true;
    }

    /// <summary>The type of a part of an expression, or null where it does not fit, which the whole will report.</summary>
    public string? QuietTypeOf(string sql, TableShape table)
    {
        if (types.TryGetValue((sql, table.Sql), out var known))
        {
            return known;
        }

        try
        {
            return types[(sql, table.Sql)] = session.Describe($"SELECT {sql}\nFROM {table.Sql}")[0].Type;
        }
        catch (SqlException)
        {
            return null;
        }
    }

    /// <summary>Whether the expression is a condition on the rows of the table; reported where it is not.</summary>
    public bool IsCondition(Expression condition, TableShape table)
    {
        var type = TypeOfRow(condition, table);
        if (type is not (null or "BOOLEAN" or "\"NULL\""))
        {
            Report(ExpressionErrors.NotBoolean(condition.Sql.Origin.Span, type), condition, table);
        }

        return type is "BOOLEAN" or "\"NULL\"";
    }

    /// <summary>Reports what is wrong with an expression, with what more is known of the table.</summary>
    private void Report(Diagnostic misfit, Expression expression, TableShape table) =>
        diagnostics.Add(misfit with { Help = help?.Invoke(expression) ?? ForeignOperators.In(expression, table) ?? misfit.Help });

    /// <summary>DuckDB speaks of the first column that it does not find; the others are told as well.</summary>
    private static ImmutableArray<Diagnostic> Misfits(SqlException error, Expression expression, TableShape table) =>
        (error.Subtype == ColumnNotFound ? UnknownColumns.In(expression, error.Name, table) : null)
            ?? [Explain(error, expression.Sql, Encoding.UTF8.GetByteCount(ExpressionParser.Prefix), table)];

    /// <summary>DuckDB's refusal as a diagnostic at the author's words.</summary>
    /// <param name="offset">Where, in UTF-8 bytes, the author's text begins in the refused statement.</param>
    public static Diagnostic Explain(SqlException error, ExpandedSql sql, int offset, TableShape table)
    {
        var span = sql.SpanOf(error, offset);
        return error.Subtype switch
        {
            ColumnNotFound => UnknownColumns.Error(span, error.Name ?? span.Slice, sql, table),
            "NO_MATCHING_FUNCTION" => sql.WithTexts(ExpressionErrors.NoMatchingFunction(span, Signature(error.Reason), error.Candidates)),
            _ => sql.WithTexts(ExpressionErrors.DoesNotBind(span, error)),
        };
    }

    /// <summary>What a statement calls an expression whose type it tells. A column of that name would be meant first, so it is none that columns have.</summary>
    private static string Typed(int index) => $"\"tried {index}\"";

    /// <summary>The call in DuckDB's message, such as <c>sum(VARCHAR)</c>.</summary>
    private static string Signature(string reason)
    {
        var parts = reason.Split('\'');
        return parts.Length > 1 ? parts[1] : reason;
    }
}

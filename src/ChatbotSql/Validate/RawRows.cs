using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Validate;

/// <summary>The rows that the columns of a source are mapped of.</summary>
/// <param name="Known">With the types that the files are known by, which columns have that are taken as they stand.</param>
/// <param name="Read">As all other expressions meet them: what is taken as text somewhere is text there too.</param>
/// <param name="Texts">The columns that are another thing in the two.</param>
internal sealed record RawRows(TableShape Known, TableShape Read, ImmutableArray<TakenAsText> Texts)
{
    /// <summary>Whether the values of a column are days that have the same order as text.</summary>
    private Func<TakenAsText, bool> AreDays { get; init; } = _ => false;

    /// <summary>Rows whose columns have one type.</summary>
    public static RawRows Of(TableShape rows) => new(rows, rows, []);

    /// <summary>The rows of a source's files.</summary>
    public static RawRows Of(DuckDbSession session, SourceFiles found, TableShape known)
    {
        var texts = TextColumns.TakenElsewhere(found);
        var columns = known.Columns.Select(column => texts.Any(text => text.Column == column.Name) ? column with { Type = "VARCHAR" } : column);
        return texts.IsEmpty ? Of(known) : new RawRows(known, TableShape.Create(session, known.Name, SqlLiteral.Identifier($"read {found.Source.Name.Text}"), columns), texts)
        {
            AreDays = text => text.Type == "DATE" && IsoDays.AreAll(session, found, text.Column),
        };
    }

    /// <summary>Whether an expression is a column as it stands.</summary>
    public bool IsPlain(Expression expression) => expression.Columns is [var only] && SourceWords.IsOne(expression.Text) && Known.TypeOf(only.Name) is not null;

    /// <summary>What an expression is over.</summary>
    public TableShape For(Expression expression) => IsPlain(expression) ? Known : Read;

    /// <summary>What helps an expression that fits what a column looks like, and not the text that it is read as; null where that is not what is wrong.</summary>
    public string? Help(DuckDbSession session, Expression expression) =>
        Texts.FirstOrDefault(text => expression.Columns.Any(column => IsOf(text, column))) is { } text && new ExpressionBinder(session, new DiagnosticBag()).QuietTypeOf(expression.Text, Known) is not null
            ? $"`{SqlLiteral.Name(text.Column)}` is read as it is written, since `{text.By}` takes it so: write `{SourceErrors.Typed(text)}`"
            : null;

    /// <summary>Reports the columns whose order an expression takes for that of what they look like.</summary>
    public void ReportOrdered(Expression expression, DiagnosticBag diagnostics)
    {
        var misread = from column in expression.Columns
                      where column.IsOrdered
                      from text in Texts.Where(text => IsOf(text, column)).Take(1)
                      where !column.IsOrderedByDays || !AreDays(text)
                      select (column, text);
        foreach (var (column, text) in misread.DistinctBy(pair => pair.text))
        {
            diagnostics.Add(SourceErrors.ComparedAsText(expression.Sql.TokenSpanAt(column.Start), text));
        }
    }

    private static bool IsOf(TakenAsText text, ColumnReference column) => string.Equals(text.Column, column.Name, StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Templates;

namespace ChatbotSql.Validate;

/// <summary>Makes every fact from empty canonical tables, to learn its columns and to try the project's rules.</summary>
internal sealed class FactBinder(
    DuckDbSession session,
    TemplateEngine templates,
    ProjectModel model,
    ImmutableArray<BoundSource> sources,
    DiagnosticBag diagnostics)
{
    /// <summary>The columns of events that come from a source's rules.</summary>
    public static ImmutableArray<ColumnType> RuleColumns { get; } = [new("is_greeting", "BOOLEAN"), new("csat_positive", "BOOLEAN")];

    /// <summary>The facts by name; those whose templates do not work are reported and left out.</summary>
    public ImmutableSortedDictionary<string, FactSchema> Bind(ImmutableSortedDictionary<string, ExpandedSql> rules)
    {
        foreach (var table in model.Tables)
        {
            session.Execute($"CREATE TABLE {SqlLiteral.Identifier(table.Name.Text)} ({string.Join(", ", Columns(table))})");
        }

        return model.Facts
            .Select(fact => Bind(fact, RulesOf(fact, rules)))
            .OfType<FactSchema>()
            .ToImmutableSortedDictionary(schema => schema.Name, schema => schema, StringComparer.Ordinal);
    }

    private IEnumerable<string> Columns(CanonicalTable table)
    {
        var own = table.Columns.Select(column => new ColumnType(column.Name.Text, column.Type));
        var further = sources.Where(source => source.Table == table)
            .SelectMany(source => source.Columns)
            .Select(column => new ColumnType(column.Name, column.Type));
        return own.Concat(table.IsEvents ? RuleColumns : []).Concat(further)
            .DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .Select(column => $"{SqlLiteral.Identifier(column.Name)} {column.Type}");
    }

    private static ImmutableSortedDictionary<string, ExpandedSql> RulesOf(Fact fact, ImmutableSortedDictionary<string, ExpandedSql> rules) =>
        fact.Name.Text == Fact.Conversations ? rules : rules.Clear();

    private FactSchema? Bind(Fact fact, ImmutableSortedDictionary<string, ExpandedSql> rules)
    {
        foreach (var need in fact.Needs.Concat(fact.Uses).Where(need => model.Tables.All(table => table.Name.Text != need.Text)))
        {
            diagnostics.Add(FactErrors.UnknownNeed(need, [.. model.Tables.Select(table => table.Name.Text)]));
        }

        foreach (var (rule, sql) in rules)
        {
            TryRule(fact, rule, sql);
        }

        try
        {
            var select = FactSql.Render(templates, model, fact, ImmutableDictionary<string, string>.Empty);
            var shape = TableShape.Create(session, fact.Name.Text, SqlLiteral.Identifier($"fact {fact.Name.Text}"), session.Describe(select));
            ReportMissingColumns(fact, shape);
            return new FactSchema(fact, shape, Unavailable(fact));
        }
        catch (Exception exception) when (exception is TemplateException or SqlException)
        {
            diagnostics.Add(FactErrors.TemplateFails(fact.Template, (exception as TemplateException)?.Reason ?? exception.Message));
            return null;
        }
    }

    /// <summary>Renders the template with this rule alone, so that what fails is the rule.</summary>
    private void TryRule(Fact fact, string rule, ExpandedSql sql)
    {
        if (!fact.Rules.Contains(rule))
        {
            return;
        }

        try
        {
            session.Rows(FactSql.Render(templates, model, fact, new Dictionary<string, string> { [rule] = sql.Text }));
        }
        catch (SqlException error)
        {
            diagnostics.Add(FactErrors.RuleDoesNotFit(PlaceOf(error, sql), rule, error, error.Name is { } name ? Suggestion.For(name, error.Candidates) : null));
        }
        catch (TemplateException)
        {
            // Reported once, for the template itself.
        }
    }

    /// <summary>The name that DuckDB did not find, or the whole rule: positions in the rendered template say nothing.</summary>
    private static SourceSpan PlaceOf(SqlException error, ExpandedSql sql)
    {
        var token = SqlLexer.Tokens(sql.Text).FirstOrDefault(token => string.Equals(sql.Text[token.Start..token.End].Trim('"'), error.Name, StringComparison.OrdinalIgnoreCase));
        return token.End > 0 ? sql.SpanOf(token.Start, token.End - token.Start) : sql.Origin.Span;
    }

    private void ReportMissingColumns(Fact fact, TableShape shape)
    {
        foreach (var column in new[] { fact.Time, fact.Date }.Where(column => shape.TypeOf(column.Text) is null))
        {
            diagnostics.Add(FactErrors.MissingColumn(column, fact.Name.Text, [.. shape.Columns.Select(candidate => candidate.Name)]));
        }
    }

    private string? Unavailable(Fact fact)
    {
        var missing = fact.Needs.FirstOrDefault(need => model.Sources.All(source => source.Feeds.Text != need.Text));
        return missing is null ? null : $"no source feeds {missing.Text}";
    }
}

using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Templates;

namespace ChatbotSql.Validate;

/// <summary>Makes every fact from empty canonical tables, to learn its columns and to try the project's rules.</summary>
/// <param name="carried">The further columns of events that conversations keep.</param>
internal sealed class FactBinder(
    DuckDbSession session,
    TemplateEngine templates,
    ParameterSet parameters,
    ProjectModel model,
    ImmutableArray<BoundSource> sources,
    ImmutableArray<ColumnType> carried,
    DiagnosticBag diagnostics)
{
    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private ImmutableHashSet<string> unmade = [];

    /// <summary>Creates the macros that templates of facts call, and the table of people that they look into, whatever the sources are.</summary>
    public static void CreateMacros(DuckDbSession session, TemplateEngine templates, ProjectModel model)
    {
        session.Execute(new IdentitySql(templates, model).Keys());
        session.Execute(LocalDateSql.Macro(templates, model.Settings.TimeZone));
        session.Execute("CREATE TABLE identity.people (id VARCHAR, type VARCHAR, key VARCHAR, person_id VARCHAR)");
        foreach (var dimension in model.Dimensions.Where(dimension => dimension.Top is not null && Names.AreValid(dimension.Name.Text)).DistinctBy(dimension => dimension.Name.Text))
        {
            session.Execute(TopValues.OfAll(dimension.Name.Text));
        }
    }

    /// <summary>The facts, each when it is there; those whose templates do not work are reported and left out.</summary>
    public IEnumerable<FactSchema> Bind(ImmutableSortedDictionary<string, ExpandedSql> rules)
    {
        unmade = diagnostics.HasErrors ? UnmadeColumns.Of(model, sources) : [];
        var renderings = FactOrder.Of(model.Facts, diagnostics).Select(fact => BeginToRender(fact, RulesOf(fact, rules))).ToList();
        foreach (var table in model.Tables)
        {
            session.Execute($"CREATE TABLE {SqlLiteral.Identifier(table.Name.Text)} ({string.Join(", ", Columns(table))})");
        }

        session.Execute($"CREATE VIEW {CanonicalTable.EventRows} AS SELECT *, CAST(NULL AS VARCHAR) AS also_event FROM {CanonicalTable.Events}");
        return renderings.Select(Bind).OfType<FactSchema>();
    }

    private IEnumerable<string> Columns(CanonicalTable table)
    {
        var own = table.Columns.Select(column => new ColumnType(column.Name.Text, column.Type));
        var made = table.Rules.Select(rule => new ColumnType(rule.Column, "BOOLEAN")).Concat(table.NamesPeople ? [new ColumnType("person_id", "VARCHAR")] : []);
        var further = FurtherTypes.Of(table, sources, session);
        return own.Concat(made).Concat(further)
            .DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase)
            .Select(column => $"{SqlLiteral.Identifier(column.Name)} {column.Type}");
    }

    /// <summary>What sources map beyond the columns of the canonical table that the fact is made like, and of events.</summary>
    private FurtherColumns Further(Fact fact)
    {
        var own = sources.Where(source => source.Table.Name.Text == fact.Table)
            .SelectMany(source => source.Columns.Where(column => !source.Table.Has(column.Name)))
            .Select(column => column.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return new([.. own.Where(IsNew)], [.. carried.Select(column => column.Name).Where(IsNew)]);

        bool IsNew(string name) => !fact.ColumnDescriptions.Keys.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static ImmutableSortedDictionary<string, ExpandedSql> RulesOf(Fact fact, ImmutableSortedDictionary<string, ExpandedSql> rules) =>
        fact.Name.Text == Fact.Conversations ? rules : rules.Clear();

    /// <summary>Renders the template beside what DuckDB does for the facts before it.</summary>
    private Rendering BeginToRender(Fact fact, ImmutableSortedDictionary<string, ExpandedSql> rules)
    {
        var further = Further(fact);
        return new Rendering(fact, rules, further, Task.Run(() => Render(fact, rules, further)));
    }

    private FactSchema? Bind(Rendering rendering)
    {
        var (fact, rules, further, _) = rendering;
        ReportUnknownTables(fact);
        foreach (var name in fact.Parameters)
        {
            _ = parameters.Use(name);
        }

        try
        {
            var columns = InOrder(fact, ColumnsOf(rendering));
            var shape = TableShape.Create(session, fact.Name.Text, $"{TableShape.Facts}.{SqlLiteral.Identifier(fact.Name.Text)}", columns) with { Unmade = unmade, Mappable = MappableColumns.Of(fact, sources) };
            ReportMissingColumns(fact, shape);
            TryOnRow(fact, rules, shape, further);
            return new FactSchema(fact, shape, further, Unavailable(fact));
        }
        catch (Exception exception) when (exception is TemplateException or SqlException)
        {
            if (!IsOfOther(exception))
            {
                diagnostics.Add(new TemplateFault(templates, model.Settings.Root, fact.Template).Of(exception));
            }

            left.Add(fact.Name.Text);
            return null;
        }
    }

    /// <summary>Whether a template fails for what a source or another fact did not make, which has been told.</summary>
    private bool IsOfOther(Exception exception) => exception is SqlException { Name: { } name, Kind: var kind } && (kind == "Catalog" ? left.Contains(name) : unmade.Contains(name));

    /// <summary>The columns of the fact, which are of the same types whatever the rules say. Rules are tried together, and one by one where any does not fit.</summary>
    /// <exception cref="SqlException">Each rule fits alone, and they do not fit a template of the project together.</exception>
    private IReadOnlyList<ColumnType> ColumnsOf(Rendering rendering)
    {
        var (fact, rules, further, text) = rendering;
        try
        {
            return session.Describe(WithComputed(fact, text.GetAwaiter().GetResult()));
        }
        catch (SqlException) when (!rules.IsEmpty)
        {
            var fits = rules.Count(rule => Fits(fact, rule.Key, rule.Value, further));
            if (fits == rules.Count)
            {
                throw;
            }

            return Describe(fact, [], further);
        }
    }

    /// <summary>Whether the template works with this rule alone: else what fails is the rule, which is reported.</summary>
    private bool Fits(Fact fact, string rule, ExpandedSql sql, FurtherColumns further)
    {
        try
        {
            Describe(fact, [KeyValuePair.Create(rule, sql)], further);
            return true;
        }
        catch (SqlException error) when (IsOfOther(error))
        {
            return false;
        }
        catch (SqlException error)
        {
            // DuckDB does not offer the flags that stand above the rule.
            var suggestion = error.Name is { } name ? MappableColumns.Of(fact, sources).GetValueOrDefault(name) ?? Suggestion.For(name, [.. error.Candidates, .. fact.ColumnDescriptions.Keys]) : null;
            diagnostics.Add(FactErrors.RuleDoesNotFit(PlaceOf(error, sql), rule, error, suggestion));
            return false;
        }
    }

    /// <summary>Runs each rule over a row without values, which finds a constant that cannot be what it is compared with.</summary>
    private void TryOnRow(Fact fact, ImmutableSortedDictionary<string, ExpandedSql> rules, TableShape shape, FurtherColumns further)
    {
        foreach (var (rule, sql) in rules)
        {
            try
            {
                session.Execute($"{ExpressionParser.Prefix}{sql.Text}\nFROM {shape.Sql}");
            }
            catch (SqlException error) when (error.Kind == "Binder")
            {
                TryInTemplate(fact, rule, sql, further);
            }
            catch (SqlException error)
            {
                diagnostics.Add(FactErrors.RuleDoesNotFit(sql.SpanOf(error, ExpressionParser.Prefix.Length), rule, error, null));
            }
        }
    }

    /// <summary>Runs a rule over columns that only the template knows, for a conversation of one event; that it binds has been told.</summary>
    private void TryInTemplate(Fact fact, string rule, ExpandedSql sql, FurtherColumns further)
    {
        session.Execute($"BEGIN; INSERT INTO {CanonicalTable.Events} (conversation_id, event_name) VALUES ('', 'user_message')");
        try
        {
            session.Execute(Render(fact, [KeyValuePair.Create(rule, sql)], further));
        }
        catch (SqlException error) when (error.Kind != "Binder")
        {
            diagnostics.Add(FactErrors.RuleDoesNotFit(PlaceOf(error, sql), rule, error, null));
        }
        catch (SqlException)
        {
            // What does not fit the template has been told.
        }
        finally
        {
            session.Execute("ROLLBACK");
        }
    }

    private IReadOnlyList<ColumnType> Describe(Fact fact, IEnumerable<KeyValuePair<string, ExpandedSql>> rules, FurtherColumns further) =>
        session.Describe(WithComputed(fact, Render(fact, rules, further)));

    private string Render(Fact fact, IEnumerable<KeyValuePair<string, ExpandedSql>> rules, FurtherColumns further) =>
        FactSql.Render(templates, model, fact, rules.ToDictionary(rule => rule.Key, rule => rule.Value.Text), further);

    private static string WithComputed(Fact fact, string select)
    {
        var computed = string.Concat(fact.Computed.Select(column => $", ({column.Sql}) AS {SqlLiteral.Identifier(column.Name)}"));
        return computed.Length == 0 ? select : $"SELECT *{computed} FROM (\n{select}\n)";
    }

    /// <summary>The columns of the template, and each that is computed after the one that it is described after.</summary>
    private static List<ColumnType> InOrder(Fact fact, IReadOnlyList<ColumnType> columns)
    {
        var made = columns.Count - fact.Computed.Length;
        var ordered = columns.Take(made).ToList();
        foreach (var column in columns.Skip(made))
        {
            var described = fact.ColumnDescriptions.IndexOf(column.Name);
            var before = described > 0 ? fact.ColumnDescriptions.GetAt(described - 1).Key : null;
            ordered.Insert(ordered.FindIndex(candidate => candidate.Name == before) is var place and >= 0 ? place + 1 : ordered.Count, column);
        }

        return ordered;
    }

    /// <summary>The name that DuckDB did not find or the constant that it speaks of, or the whole rule: positions in the rendered template say nothing.</summary>
    private static SourceSpan PlaceOf(SqlException error, ExpandedSql sql)
    {
        var token = SqlLexer.Tokens(sql.Text).FirstOrDefault(token => IsMeant(token, sql.Text[token.Start..token.End]));
        return token.End > 0 ? sql.SpanOf(token.Start, token.End - token.Start) : sql.Origin.Span;

        bool IsMeant(SqlToken token, string text) =>
            string.Equals(text.Trim('"'), error.Name, StringComparison.OrdinalIgnoreCase)
            || (token.Kind == SqlTokenKind.String && error.Reason.Replace('"', '\'').Contains(text, StringComparison.Ordinal));
    }

    private void ReportUnknownTables(Fact fact)
    {
        foreach (var need in fact.Needs.Concat(fact.Uses).Where(need => model.Tables.All(table => table.Name.Text != need.Text)))
        {
            diagnostics.Add(FactErrors.UnknownNeed(need, [.. model.Tables.Select(table => table.Name.Text)]));
        }

        foreach (var table in fact.CompleteWith.Select(completing => completing.Table).Where(table => table.Text.Length > 0 && fact.Uses.All(use => use.Text != table.Text)))
        {
            diagnostics.Add(FactErrors.UnusedTable(table, fact.Name.Text, [.. fact.Uses.Select(use => use.Text)]));
        }
    }

    private void ReportMissingColumns(Fact fact, TableShape shape)
    {
        var named = new[] { fact.Key, fact.Partition }.OfType<string>().Select(name => new Located(name, fact.Name.Span));
        var completed = fact.CompleteWith.SelectMany(completing => completing.Columns);
        foreach (var column in named.Prepend(fact.Date).Prepend(fact.Time).Concat(completed).Where(column => column.Text.Length > 0 && shape.Lacks(column.Text)))
        {
            diagnostics.Add(FactErrors.MissingColumn(column, fact.Name.Text, [.. shape.Columns.Select(candidate => candidate.Name)]));
        }

        if (shape.TypeOf(fact.Date.Text) is { } type and not "DATE")
        {
            diagnostics.Add(FactErrors.NotADate(fact.Date, fact.Name.Text, type));
        }
    }

    private string? Unavailable(Fact fact)
    {
        var missing = fact.Needs.FirstOrDefault(need => !model.SourcesFeeding(need.Text).Any());
        return missing is null ? null : $"no source feeds {missing.Text}";
    }

    /// <param name="Rules">The project's rules, where the fact is one that has rules.</param>
    /// <param name="Further">What sources map beyond the canonical tables.</param>
    private sealed record Rendering(Fact Fact, ImmutableSortedDictionary<string, ExpandedSql> Rules, FurtherColumns Further, Task<string> Text);
}

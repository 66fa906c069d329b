using System.Collections.Immutable;
using System.Text;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Validate;

/// <summary>Finds a source's files and fits its SQL to their columns.</summary>
internal sealed class SourceBinder(
    DuckDbSession session,
    ExpressionParser parser,
    ParameterSet parameters,
    ProjectModel model,
    InputPolicy inputs,
    DiagnosticBag diagnostics)
{
    /// <summary>What a source's SQL calls its raw rows.</summary>
    private const string Raw = "raw";

    /// <summary>What there is to say of raw files, which is told only where they have to be there.</summary>
    private readonly DiagnosticBag ofFiles = inputs == InputPolicy.Required ? diagnostics : new DiagnosticBag();
    private readonly ColumnsAgree agree = new(session, model.Settings.Root, diagnostics);
    private readonly ExpressionBinder mappedBinder = new(session, diagnostics);

    /// <summary>What the generated file has recorded; null where it is not asked.</summary>
    public RecordedBuild? Recorded { get; } = inputs == InputPolicy.Required ? null : RecordedBuild.In(session, model.Settings.Database);

    private FileFinder Finder => field ??= new FileFinder(session, model.Settings.Root, ofFiles);

    private ReadableFiles Readable => field ??= new ReadableFiles(session, model.Settings.Root, ofFiles);

    private LookupBinder Lookups => field ??= new LookupBinder(session, parser, model.Settings.Root, inputs, diagnostics);

    /// <summary>The source's columns, with its files where these tell them; null where neither they nor a record are there, or cannot be read, which is reported.</summary>
    public SourceFiles? Find(Source source)
    {
        var table = TableOf(source);
        EventNameChecks.Report(source, table, diagnostics);
        return table is not null && ColumnsOf(source) is var (files, columns) && MeetsNeeds(source, columns) && HasOwnNames(source, columns) && Lookups.Find(source) is { } tables
            ? TextColumns.AsStated(new SourceFiles(source, table, files, columns, Lacking(source, columns), tables))
            : null;
    }

    private (InputFiles? Files, ImmutableArray<ColumnType> Columns)? ColumnsOf(Source source) => inputs == InputPolicy.Recorded
        ? RecordOf(source) ?? FilesOf(source)
        : FilesOf(source) ?? RecordOf(source);

    private (InputFiles? Files, ImmutableArray<ColumnType> Columns)? FilesOf(Source source) =>
        Finder.Find(source) is { } all && ChangingFiles.Read(source, model.Settings.Root, all, ofFiles, () => Readable.Find(source, all)) is var (files, columns) ? (files, columns) : null;

    private (InputFiles? Files, ImmutableArray<ColumnType> Columns)? RecordOf(Source source) => Recorded?.Has(source) == true ? (null, Recorded.Of(source)) : null;

    /// <summary>The table that the source feeds. Of a misspelled one, which is reported, it is the table that was meant, so that the rest of the source is checked too.</summary>
    private CanonicalTable? TableOf(Source source)
    {
        var names = model.Tables.Select(table => table.Name.Text).ToList();
        var name = source.Feeds.Text;
        if (name.Length > 0 && !names.Contains(name))
        {
            diagnostics.Add(SourceErrors.UnknownTable(source.Feeds, [.. names]));
            name = Suggestion.Closest(name, names) ?? name;
        }

        return model.Tables.FirstOrDefault(table => table.Name.Text == name);
    }

    /// <summary>Whether the files have what the source's preset cannot do without; what they lack is reported.</summary>
    private bool MeetsNeeds(Source source, ImmutableArray<ColumnType> columns)
    {
        var names = columns.Select(column => column.Name).ToList();
        var unmet = source.Preset?.Preset.Unmet(names, source.MayLack.Select(column => column.Name.Text));
        if (unmet is not null)
        {
            diagnostics.Add(PresetErrors.LacksColumn(source.Preset!, unmet, source.Name.Text, names));
        }

        return unmet is null;
    }

    /// <summary>Whether no column of the files is called as one that we add to them, which is reported.</summary>
    private bool HasOwnNames(Source source, ImmutableArray<ColumnType> columns)
    {
        if (RawReader.NameOfOurs(columns) is not { } taken)
        {
            return true;
        }

        diagnostics.Add(SourceErrors.ReservedRawColumn(source.Name, taken));
        return false;
    }

    private ImmutableArray<ColumnType> Lacking(Source source, ImmutableArray<ColumnType> columns) =>
        Lookups.Types(source.MayLack.Where(column => !columns.Any(other => string.Equals(other.Name, column.Name.Text, StringComparison.OrdinalIgnoreCase))));

    /// <summary>The source, or null where it does not fit its files, which is reported.</summary>
    public BoundSource? Bind(SourceFiles found)
    {
        new WrittenDates(session, found, diagnostics).Report();
        var name = found.Source.Name.Text;
        var raw = TableShape.Create(session, $"the files of {name}", SqlLiteral.Identifier($"raw {name}"), [.. found.Columns.Select(Storable), .. found.Lacking, RowId]);
        return found.Files is null ? Bind(found, raw) : agree.FilesToRead(found, found.Files) is { } files ? Bind(found with { Files = files }, raw) : null;
    }

    /// <summary>A column whose type has no name, as one of unions in Parquet files, is text as far as expressions go: no table can have it.</summary>
    private ColumnType Storable(ColumnType column)
    {
        try
        {
            if (SqlTypes.IsNested(column.Type))
            {
                session.Execute($"SELECT CAST(NULL AS {column.Type})");
            }

            return column;
        }
        catch (SqlException)
        {
            return column with { Type = "VARCHAR" };
        }
    }

    /// <summary>Which raw row a row was made from: the file's index times 2^40 plus the row in it.</summary>
    private static ColumnType RowId { get; } = new("row_id", "BIGINT");

    private BoundSource? Bind(SourceFiles found, TableShape raw)
    {
        var (source, table) = (found.Source, found.Table);
        var rows = RawRows.Of(session, found, raw);
        var rawBinder = new ExpressionBinder(session, diagnostics, expression => rows.Help(session, expression) ?? EmptyColumns.Help(session, found, NamesIn(expression)));
        var where = Condition(source.Where, rows, rawBinder);
        var query = source.Sql is null ? null : ExpandedSql.Expand(source.Sql, parameters, diagnostics, reading: Render.ConversionSql.Reading(source.TimeZone));
        var made = query is null ? MapColumns(source, rows, rawBinder) : MadeBy(query, found, raw);
        if (made is null or [])
        {
            return null;
        }

        var mapper = new ColumnMapper(source, table, names => query is null ? EmptyColumns.Help(session, found, names) : null, diagnostics);
        var columns = made.Where(column => column.Name != RowId.Name).Select(mapper.Map).ToImmutableArray();
        var types = columns.Select(column => new ColumnType(column.Name, column.Type));
        var unmade = UnmadeColumns.Of(source, columns.Select(column => column.Name));
        var shape = TableShape.Create(session, $"the rows of {source.Name.Text}", SqlLiteral.Identifier($"mapped {source.Name.Text}"), types) with { Unmade = unmade };
        ReportMissing(source, table, shape);
        ReportResembling(source, table);
        var texts = TextColumns.Of(found, columns, query is null ? raw : null);
        return new BoundSource(
            source, table, found.Files?.Format == FileFormat.Json ? found.Files with { Columns = found.Columns } : found.Files, found.Columns, found.Lacking, found.Lookups,
            [.. columns.Select(column => TextColumns.Read(column, texts))],
            found.Lookups.IsEmpty ? query?.Text : $"{Opening(found.Lookups)}{query?.Text}\n)", where,
            BindRules(source, table, shape), texts, made.Exists(column => column.Name == RowId.Name))
        { Written = query };
    }

    /// <summary>What stands before a query: the tables that it looks up.</summary>
    private static string Opening(ImmutableArray<LookupFiles> lookups) =>
        $"{(lookups.IsEmpty ? "" : $"WITH {string.Join(",\n", lookups.Select(lookup => lookup.Sql))}\n")}SELECT * FROM (\n";

    /// <summary>The columns that the general form makes, or those that are mapped of the rows that it makes.</summary>
    private List<RawColumn>? MadeBy(ExpandedSql query, SourceFiles found, TableShape raw)
    {
        var made = Describe(query, found.Lookups, raw);
        if (made is null || found.Source.Columns.IsEmpty)
        {
            return made;
        }

        var name = found.Source.Name.Text;
        var rows = TableShape.Create(session, $"the rows that the SQL of {name} makes", SqlLiteral.Identifier($"made {name}"), made.Select(column => new ColumnType(column.Name, column.Type)));
        return [.. MapColumns(found.Source, RawRows.Of(rows), mappedBinder), .. made.Where(column => column.Name == RowId.Name)];
    }

    /// <summary>A source may have columns of its own, so a misspelled one is one of them; but then the right one is not mapped.</summary>
    private void ReportResembling(Source source, CanonicalTable table)
    {
        var mapped = source.Columns.Select(column => column.Key.Text).ToHashSet(StringComparer.Ordinal);
        var missing = table.Columns.Select(column => column.Name.Text).Where(name => !mapped.Contains(name)).ToList();
        foreach (var (name, _) in source.Columns.Where(column => !table.Has(column.Key.Text)))
        {
            if (Suggestion.For(name.Text, missing) is { } suggestion)
            {
                diagnostics.Add(SourceErrors.ResemblesColumn(name, source.Name.Text, table.Name.Text, suggestion));
            }
        }
    }

    private List<RawColumn> MapColumns(Source source, RawRows rows, ExpressionBinder expressions)
    {
        var parsed = source.Columns.Select(column => new ParsedColumn(column.Key, Parse(column.Key, column.Value, source))).ToList();
        foreach (var group in parsed.Select(column => column.Expression).OfType<Expression>().Where(expression => expression.Aggregates.IsEmpty).GroupBy(rows.For))
        {
            expressions.Prepare(group.Key, [.. group]);
        }

        var columns = new List<RawColumn>();
        foreach (var (name, expression) in parsed)
        {
            if (expression is not null && expressions.TypeOfRow(expression, rows.For(expression)) is { } type)
            {
                rows.ReportOrdered(expression, diagnostics);
                columns.Add(new RawColumn(name.Text, expression.Text, type, NamesIn(expression), rows.IsPlain(expression), expression.Sql.Origin.Span));
            }
        }

        return columns;
    }

    private static ImmutableArray<string> NamesIn(Expression expression) => [.. expression.Columns.Select(use => use.Name)];

    private Expression? Parse(Located column, SqlText sql, Source source)
    {
        if (model.Tables.FirstOrDefault(table => table.Name.Text == source.Feeds.Text) is { } table && ColumnMapper.IsReserved(column.Text, table, model.Facts))
        {
            diagnostics.Add(SourceErrors.ReservedColumn(column, table.Name.Text));
            return null;
        }

        return parser.Parse(sql, diagnostics);
    }

    /// <summary>The columns that the general form makes.</summary>
    private List<RawColumn>? Describe(ExpandedSql query, ImmutableArray<LookupFiles> lookups, TableShape raw)
    {
        if (!parser.IsQuery(query, [Raw, .. lookups.Select(lookup => lookup.Lookup.Name.Text)], diagnostics))
        {
            return null;
        }

        var before = Opening(lookups);
        session.Execute($"CREATE OR REPLACE TEMP VIEW {Raw} AS SELECT * FROM {raw.Sql}");
        try
        {
            session.Execute($"{before}{query.Text}\n)");
            return [.. session.Describe($"{before}{query.Text}\n)").Select(column => new RawColumn(column.Name, SqlLiteral.Identifier(column.Name), column.Type, [], true, query.Origin.Span))];
        }
        catch (SqlException error)
        {
            diagnostics.Add(ExpressionBinder.Explain(error, query, Encoding.UTF8.GetByteCount(before), raw));
            return null;
        }
    }

    private ImmutableSortedDictionary<string, string> BindRules(Source source, CanonicalTable table, TableShape rows)
    {
        var bound = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, sql) in source.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            if (table.Rules.All(rule => rule.Name != name))
            {
                var tables = model.Tables.Where(candidate => candidate.Rules.Any(rule => rule.Name == name)).Select(candidate => candidate.Name.Text);
                diagnostics.Add(SourceErrors.RuleOfAnotherTable(sql.Span, name, tables, source.Name.Text));
            }
            else if (Condition(sql, RawRows.Of(rows), mappedBinder) is { } condition)
            {
                bound[name] = condition;
            }
        }

        ReportForgotten(source, table);
        return bound.ToImmutable();
    }

    /// <summary>Where other sources of a table state a rule, the rows of one that does not would not meet it in silence.</summary>
    private void ReportForgotten(Source source, CanonicalTable table)
    {
        var others = model.SourcesFeeding(table.Name.Text).ToList();
        foreach (var rule in table.Rules.Where(rule => rule.IsForAll && !source.Rules.ContainsKey(rule.Name) && others.Exists(other => other.Rules.ContainsKey(rule.Name))))
        {
            diagnostics.Add(SourceErrors.RuleForgotten(source.Name, rule.Name, table.Name.Text));
        }
    }

    private string? Condition(SqlText? sql, RawRows rows, ExpressionBinder expressions)
    {
        if (sql is null || parser.Parse(sql, diagnostics) is not { } condition || !expressions.IsCondition(condition, rows.Read))
        {
            return null;
        }

        rows.ReportOrdered(condition, diagnostics);
        return condition.Text;
    }

    private void ReportMissing(Source source, CanonicalTable table, TableShape rows)
    {
        foreach (var column in table.Columns.Where(column => column.IsRequired && rows.TypeOf(column.Name.Text) is null && source.Columns.All(entry => entry.Key.Text != column.Name.Text)))
        {
            diagnostics.Add(SourceErrors.MissingColumn(source.Name.Span, source.Name.Text, column.Name.Text));
        }

        if (source.LatestBy is { } latest && rows.TypeOf(latest.Text) is null)
        {
            diagnostics.Add(SourceErrors.UnknownLatestBy(latest, source.Name.Text, [.. rows.Columns.Select(column => column.Name)]));
        }
    }

    private sealed record ParsedColumn(Located Name, Expression? Expression);
}

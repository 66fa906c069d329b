using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Validate;

/// <summary>Finds the files of a source's lookups, and the columns that files may lack.</summary>
/// <param name="inputs">Where files need not be there, a lookup is told by the columns that it states, if any.</param>
internal sealed class LookupBinder(DuckDbSession session, ExpressionParser parser, string root, InputPolicy inputs, DiagnosticBag diagnostics)
{
    /// <summary>The lookups, or null where one's files are not there or lack a column, which is reported.</summary>
    public ImmutableArray<LookupFiles>? Find(Source source)
    {
        var found = source.Lookups.Select(lookup => Find(source, lookup)).ToList();
        return found.Contains(null) ? null : [.. found.OfType<LookupFiles>()];
    }

    /// <summary>The columns with their types as DuckDB spells them; one that is no type is reported.</summary>
    public ImmutableArray<ColumnType> Types(IEnumerable<TypedColumn> columns) => [.. columns.Select(Type).OfType<ColumnType>()];

    private LookupFiles? Find(Source source, Lookup lookup)
    {
        var columns = Types(lookup.Columns);
        var found = new DiagnosticBag();
        if (!lookup.Files.IsEmpty && new FileFinder(session, root, found).Find(source with { Files = lookup.Files }) is { } all && Readable(lookup, all, found) is { } files)
        {
            return new LookupFiles(lookup, files, columns);
        }

        if (lookup.Files.IsEmpty || (inputs != InputPolicy.Required && !columns.IsEmpty))
        {
            return new LookupFiles(lookup, null, columns);
        }

        diagnostics.AddRange(found);
        return null;
    }

    /// <summary>The files as they are to be read; null where one cannot be, or they lack a column, which is reported.</summary>
    private InputFiles? Readable(Lookup lookup, InputFiles all, DiagnosticBag faults)
    {
        if (FaultOf(all) is { } fault)
        {
            faults.Add(SourceErrors.UnreadableFiles(lookup.Files[0].Span, lookup.Name.Text, $"`{RecordedPath.Of(fault.Path, root)}` {fault.Reason}"));
            return null;
        }

        try
        {
            var files = CsvHeaders.United(session, all);
            var found = session.Describe($"SELECT * FROM {RawReader.Sql(files, [], keepRejects: false)}").Select(column => column.Name).ToList();
            var lacking = lookup.Columns.FirstOrDefault(column => !found.Contains(column.Name.Text, StringComparer.OrdinalIgnoreCase));
            if (lacking is not null)
            {
                faults.Add(PresetErrors.LookupLacksColumn(lookup.Name, lacking.Name.Text, found));
            }

            return lacking is null ? files : null;
        }
        catch (SqlException error)
        {
            faults.Add(SourceErrors.UnreadableFiles(lookup.Files[0].Span, lookup.Name.Text, error.Reason));
            return null;
        }
    }

    /// <summary>A file that cannot be read; none of a lookup can be left out.</summary>
    private FileFault? FaultOf(InputFiles files) =>
        files.Faults.Concat(inputs == InputPolicy.Required ? files.Paths.Where(PackedFile.Is).Select(path => FileInspector.Fault(path, files.Format)).OfType<FileFault>() : []).FirstOrDefault();

    private ColumnType? Type(TypedColumn column)
    {
        try
        {
            // The text is held to be a type before it is put into a statement.
            return !parser.IsType(column.Type.Text) ? NoType(column) : new ColumnType(column.Name.Text, session.Describe($"SELECT CAST(NULL AS {column.Type.Text}) AS item")[0].Type);
        }
        catch (SqlException)
        {
            return NoType(column);
        }
    }

    private ColumnType? NoType(TypedColumn column)
    {
        diagnostics.Add(ModelErrors.Expected(column.Type.Span, column.Name.Text, "a type of DuckDB such as `VARCHAR`", $"`{column.Type.Text}`"));
        return null;
    }
}

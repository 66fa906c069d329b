using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Templates;

namespace ChatbotSql.Validate;

/// <summary>What is wrong with a template, in its file where that is the project's and the place is known.</summary>
internal sealed class TemplateFault(TemplateEngine templates, string root, Located template)
{
    public Diagnostic Of(Exception exception)
    {
        var reason = (exception as TemplateException)?.Reason ?? exception.Message;
        if (templates.OwnFile(template.Text) is not { } path)
        {
            return FactErrors.TemplateFails(template, reason, file: null);
        }

        var file = new SourceText(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path));
        var place = exception is SqlException error ? PlaceOf(error, file) : OnlyPlace(reason.Split(' ')[0], file);
        return place is null ? FactErrors.TemplateFails(template, reason, file.Path) : FactErrors.TemplateFails(template, reason, place);
    }

    /// <summary>DuckDB speaks of what was rendered, whose line is the template's where one alone is alike; or else of a name, which may stand there but once.</summary>
    private static SourceSpan? PlaceOf(SqlException error, SourceText file)
    {
        var at = error.Position is { } position ? Positions.FromBytes(error.Sql, position) : -1;
        return (at < 0 ? null : OnLine(new SourceText("", error.Sql), at, file)) ?? (error.Name is { } name ? OnlyPlace(name, file) : null);
    }

    private static SourceSpan? OnLine(SourceText rendered, int at, SourceText file)
    {
        var (line, column) = (rendered.LineText(rendered.LineOf(at)), rendered.ColumnOf(at));
        var alike = Enumerable.Range(1, file.LineCount).Where(number => line.EndsWith(file.LineText(number), StringComparison.Ordinal) && file.LineText(number).Trim().Length > 0).ToList();
        if (alike is not [var only])
        {
            return null;
        }

        // What stands before the rendered text on its first line is not the template's.
        var index = column - 1 - (line.Length - file.LineText(only).Length);
        var token = index < 0 ? default : SqlLexer.Tokens(file.LineText(only)).FirstOrDefault(token => token.Start <= index && index < token.End);
        return token.End == 0 ? null : file.Find(file.LineText(only)[token.Start..token.End], only, token.Start + 1);
    }

    /// <summary>The place of a word that stands in a file once; or null.</summary>
    private static SourceSpan? OnlyPlace(string word, SourceText file)
    {
        var places = SqlLexer.Tokens(file.Text).Where(token => file.Text[token.Start..token.End].Trim('"') == word).ToList();
        return places is [var only] ? new SourceSpan(file, only.Start, only.End - only.Start) : null;
    }
}
